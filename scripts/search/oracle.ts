/** Search by brute force, for the tests: written apart from the index, so that the two can be compared. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planSchema, type Plan } from '../../src/plan.schema.ts';
import { generator } from './random.ts';

export interface OracleSection {
  /** `plan#anchor`. */
  address: string;
  /** Lines as they stand in the plan. */
  lines: string[];
  /** The same without case, width and spaces. */
  plain: string[];
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');

/** All plans below a content folder. */
export function readPlans(contentDir: string): Plan[] {
  const folder = join(contentDir, 'plans');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => planSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

/** All sections of the plans below a content folder. */
export function readSections(contentDir: string): OracleSection[] {
  const sections = new Map<string, OracleSection>();
  for (const plan of readPlans(contentDir)) {
    const front = plan.blocks.find((block) => block.division === null)?.anchor;
    for (const block of plan.blocks) {
      const address = `${plan.id}#${block.division ?? front}`;
      const section = sections.get(address) ?? { address, lines: [], plain: [] };
      const lines = block.text.split('\n').filter((line) => line.trim() !== '');
      section.lines.push(...lines);
      section.plain.push(...lines.map(plain));
      sections.set(address, section);
    }
  }
  return [...sections.values()];
}

/** Addresses of the sections that hold every one of the phrases, sorted. */
export function bruteForce(sections: readonly OracleSection[], ...phrases: string[]): string[] {
  const wanted = phrases.map(plain);
  return sections
    .filter((section) =>
      wanted.every((phrase) => section.plain.some((line) => line.includes(phrase))),
    )
    .map(({ address }) => address)
    .sort();
}

/** How often a phrase stands in the sections; occurrences that touch or overlap count as one. */
export function countRuns(sections: readonly OracleSection[], phrase: string): number {
  const wanted = plain(phrase);
  let runs = 0;
  for (const line of sections.flatMap((section) => section.plain)) {
    let end = -1;
    for (let at = line.indexOf(wanted); at >= 0; at = line.indexOf(wanted, at + 1)) {
      if (at > end) runs += 1;
      end = at + wanted.length;
    }
  }
  return runs;
}

/** Phrases as they stand in the texts, the same ones for the same seed; lengths in characters. */
export function samplePhrases(
  sections: readonly OracleSection[],
  count: number,
  [shortest, longest]: readonly [number, number],
): string[] {
  const lines = sections.flatMap((section) => section.lines).map((line) => [...line]);
  const random = generator(20_210_312);
  const phrases = new Set<string>();
  for (let tries = 0; phrases.size < count && tries < 100 * count; tries++) {
    const length = shortest + random(longest - shortest + 1);
    const line = lines[random(lines.length)] ?? [];
    const start = random(Math.max(1, line.length - length + 1));
    const phrase = line.slice(start, start + length).join('');
    // What is sampled goes between straight quotation marks where it must.
    const usable = phrase.trim() === phrase && !/["＂]/u.test(phrase);
    if (line.length >= length && usable) phrases.add(phrase);
  }
  return [...phrases];
}
