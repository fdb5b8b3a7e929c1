/** The comparisons of a content folder, as files; made anew where a plan, a region or the program has changed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AncestryIndex, ancestryIndexSchema } from '../../../src/library.schema.ts';
import type { Plan } from '../../../src/plan.schema.ts';
import type { ConvertError } from '../../diagnostic.ts';
import { sha256 } from '../../files/sha256.ts';
import { ancestryOf } from './ancestry.ts';
import { commonGrams } from './commonplaces.ts';
import type { Placed } from './pairs.ts';

const INDEX = 'library/ancestry.json';
const FOLDER = 'library/ancestry';

/** Files by their path in the content folder, those that go, and what is wrong with the list of phrases. */
export interface Written {
  output: Map<string, string>;
  gone: string[];
  errors: ConvertError[];
}

const fileOf = ({ lower, upper }: Pick<AncestryIndex['pairs'][number], 'lower' | 'upper'>) =>
  `${lower}--${upper}.json`;

function readIndex(content: string): AncestryIndex | null {
  try {
    const text = readFileSync(join(content, INDEX), 'utf8');
    return ancestryIndexSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * Compares the plans of a content folder with those above them.
 *
 * @param of hash of the plans and of the program
 */
export function writeAncestry(content: string, plans: readonly Placed[], of: string): Written {
  const { grams: common, errors } = commonGrams(content);
  const made = sha256(JSON.stringify([of, [...common]]));
  const output = new Map<string, string>();
  const there = existsSync(join(content, FOLDER)) ? readdirSync(join(content, FOLDER)) : [];
  const known = readIndex(content);
  const isWhole = known?.pairs.every((pair) => there.includes(fileOf(pair))) ?? false;
  if (known?.of === made && isWhole) return { output, gone: [], errors };
  const read = (id: string) =>
    JSON.parse(readFileSync(join(content, 'plans', `${id}.json`), 'utf8')) as Pick<Plan, 'blocks'>;
  const all = ancestryOf(plans, read, common);
  const index: AncestryIndex = {
    of: made,
    pairs: all.map(({ sentences, ...pair }) => {
      const held = sentences.filter(({ verdict }) => verdict === 'same' || verdict === 'adapted');
      return { ...pair, marks: [...new Set(held.map(({ anchor }) => anchor))] };
    }),
  };
  for (const pair of all) output.set(`${FOLDER}/${fileOf(pair)}`, `${JSON.stringify(pair)}\n`);
  // Last: it says that the pairs are there.
  output.set(INDEX, `${JSON.stringify(index)}\n`);
  const gone = there.map((name) => `${FOLDER}/${name}`).filter((path) => !output.has(path));
  return { output, gone, errors };
}
