import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AncestryVerdict } from '../../src/library.schema.ts';
import type { Plan } from '../../src/plan.schema.ts';
import { pageText } from '../structure/blocks.ts';
import { toJson } from '../compile/to-json.ts';
import { root } from '../folders.ts';
import { ancestryOf } from '../library/ancestry/ancestry.ts';
import { commonGrams } from '../library/ancestry/commonplaces.ts';
import { textsOf } from '../library/ancestry/texts.ts';
import { proseTargets } from '../library/targets/targets.ts';
import { convertAll } from '../run/run.ts';
import { convertText } from './convert-text.ts';
import { laws } from './laws.ts';

const { converted, failures } = convertAll({
  paths: [join(root, 'seeds')],
  out: '/dev/null/unused',
  check: true,
});
const plans = converted.map(({ plan, raw }) => ({
  id: plan.id,
  plan: JSON.parse(toJson(plan)) as Plan,
  raw,
}));

test('every seed is converted', () => {
  expect(failures).toEqual([]);
  expect(plans.map(({ id }) => id)).toEqual([
    'hubei-145-sti',
    'tianmen-145-sti',
    'yichang-145-sti',
    'yichang-2023-work',
    'yiyang-145-sti',
  ]);
});

/** What a person has read, with verdicts. */
const reviewedIn = (name: string): unknown =>
  JSON.parse(readFileSync(join(root, `scripts/laws/reviewed-${name}.json`), 'utf8'));

test('sentences beside the plan of the province are judged as a reader judged them', () => {
  const reviewed = reviewedIn('ancestry') as {
    lower: string;
    text: string;
    verdict: AncestryVerdict;
    holds: boolean;
  }[];
  const read = (id: string) => plans.find((one) => one.id === id)?.plan ?? { blocks: [] };
  const all = ancestryOf(
    plans.map(({ plan }) => plan),
    textsOf(read),
    commonGrams(join(root, 'content')).grams,
  );
  const verdicts = new Map(
    all.flatMap(({ lower, sentences }) =>
      sentences.map(({ text, verdict }) => [`${lower} ${text}`, verdict] as const),
    ),
  );
  const wrong = reviewed.filter(
    ({ lower, text, verdict, holds }) => !holds || verdicts.get(`${lower} ${text}`) !== verdict,
  );
  expect(reviewed.length).toBeGreaterThanOrEqual(60);
  expect(wrong.length / reviewed.length).toBeLessThanOrEqual(0.05);
});

test('each goal that is read in a sentence was read by a person too', () => {
  const reviewed = reviewedIn('targets') as {
    plan: string;
    anchor: string;
    name: string;
    text: string;
    year: number | null;
    holds: boolean;
  }[];
  const keyOf = ({ plan, anchor, name, text, year }: Omit<(typeof reviewed)[number], 'holds'>) =>
    [plan, anchor, name, text, year].join(' ');
  const verdicts = new Map(reviewed.map((one) => [keyOf(one), one.holds]));
  const found = plans.flatMap(({ plan }) =>
    proseTargets(plan).map(({ target: { text, year = null }, ...one }) =>
      keyOf({ ...one, text, year }),
    ),
  );
  // What is new is read against its sentence, and entered with what was seen.
  expect(found.filter((key) => !verdicts.has(key))).toEqual([]);
  const held = found.filter((key) => verdicts.get(key));
  expect(held.length / found.length).toBeGreaterThanOrEqual(0.98);
});

describe.each(plans)('$id', ({ plan, raw }) => {
  test.each(Object.entries(laws))('keeps the law: %s', (_, law) => {
    expect(law(plan, raw)).toEqual([]);
  });

  test('quotes its evidence word for word', () => {
    const lines = new Map(plans.map((one) => [one.id, one.raw.split('\n')]));
    for (const { evidence = [], id } of plan.apparatus) {
      for (const { plan: witness, line, quote } of evidence) {
        if (witness === null || line === null) continue;
        expect(lines.get(witness)?.[line - 1], `${id} quotes ${witness}:${line}`).toContain(quote);
      }
    }
  });

  test('makes no repair in its own text', () => {
    const again = convertText(pageText(plan.blocks)).plan;
    expect(again.apparatus).toEqual([]);
    expect(again.blocks.map(({ anchor, kind, text }) => [anchor, kind, text])).toEqual(
      plan.blocks.map(({ anchor, kind, text }) => [anchor, kind, text]),
    );
  });
});
