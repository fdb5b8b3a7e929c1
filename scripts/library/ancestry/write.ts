/** The comparisons of a content folder, as files; a pair is compared again where what it depends on has changed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Ancestry,
  type AncestryIndex,
  ancestryIndexSchema,
} from '../../../src/library.schema.ts';
import type { Plan } from '../../../src/plan.schema.ts';
import type { ConvertError } from '../../diagnostic.ts';
import { sha256 } from '../../files/sha256.ts';
import { comparisonsOf } from './ancestry.ts';
import { commonGrams } from './commonplaces.ts';
import type { KnownOverlaps } from './overlaps.ts';
import type { Placed } from './pairs.ts';
import { sentencesOf } from './sentences.ts';

const INDEX = 'library/ancestry.json';
/** Folder of the pairs, and of the overlaps of each plan, in the content folder. */
export const PAIRS = 'library/ancestry';
export const OVERLAPS = 'library/overlaps';

/** Files by their path in the content folder, those that go, and what is wrong with the list of phrases. */
export interface Written {
  output: Map<string, string>;
  gone: string[];
  errors: ConvertError[];
  pairs: AncestryIndex['pairs'];
}

type IndexEntry = AncestryIndex['pairs'][number];

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

const filesIn = (content: string, folder: string): string[] =>
  existsSync(join(content, folder))
    ? readdirSync(join(content, folder)).map((name) => `${folder}/${name}`)
    : [];

function entryOf({ sentences, ...pair }: Ancestry, of: string): IndexEntry {
  const held = sentences.filter(({ verdict }) => verdict === 'same' || verdict === 'adapted');
  return { ...pair, of, marks: [...new Set(held.map(({ anchor }) => anchor))] };
}

/**
 * Compares the plans of a content folder with those above them.
 *
 * @param plans each with the hash of its text
 * @param program hash of the program: what another one worked out is not known
 */
export function writeAncestry(
  content: string,
  plans: readonly (Placed & { text: string })[],
  program: string,
): Written {
  const { grams: common, errors } = commonGrams(content);
  const hashes = new Map(plans.map(({ id, text }) => [id, sha256(`${program} ${text}`)]));
  const { pairs, overlaps } = comparisonsOf(
    plans,
    {
      sentences: (id) =>
        sentencesOf(JSON.parse(readFileSync(join(content, 'plans', `${id}.json`), 'utf8')) as Plan),
      hash: (id) => hashes.get(id) ?? '',
    },
    common,
    (id) => (readJson(join(content, OVERLAPS, `${id}.json`)) ?? {}) as KnownOverlaps,
  );
  const there = new Set([...filesIn(content, PAIRS), ...filesIn(content, OVERLAPS)]);
  const index = ancestryIndexSchema.safeParse(readJson(join(content, INDEX))).data;
  const known = new Map(index?.pairs.map((pair) => [`${pair.of} ${pair.lower}`, pair]));
  const output = new Map<string, string>();
  const stands = new Set<string>();
  for (const id of overlaps.changed)
    output.set(`${OVERLAPS}/${id}.json`, `${JSON.stringify(overlaps.all.get(id))}\n`);
  for (const { id } of plans) stands.add(`${OVERLAPS}/${id}.json`);
  const entries = pairs.map(({ lower, upper, of, compare }): IndexEntry => {
    const path = `${PAIRS}/${lower}--${upper}.json`;
    stands.add(path);
    const kept = there.has(path) ? known.get(`${of} ${lower}`) : undefined;
    if (kept?.upper === upper) return kept;
    const made = compare();
    output.set(path, `${JSON.stringify(made)}\n`);
    return entryOf(made, of);
  });
  // Last: it says that the pairs are there.
  output.set(INDEX, `${JSON.stringify({ pairs: entries } satisfies AncestryIndex)}\n`);
  const gone = [...there].filter((path) => !stands.has(path));
  return { output, gone, errors, pairs: entries };
}
