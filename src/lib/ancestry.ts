import { ancestryIndexSchema, ancestrySchema } from '../library.schema.ts';
import type { Ancestry, AncestryIndex } from '../library.schema.ts';
import { gathered, readGathered } from './gathered.ts';
import { pagesOf } from './pages.ts';
import { href, routes } from './routes.ts';

export type AncestryPair = AncestryIndex['pairs'][number];

const loadIndex = gathered('library/ancestry.json', ancestryIndexSchema, { pairs: [] });

/** The plans that are compared with one of the region above, without their sentences. */
export const loadPairs = async (): Promise<readonly AncestryPair[]> => (await loadIndex()).pairs;

/** Those of a plan with the plans above it. */
export const pairsOf = async (plan: string): Promise<AncestryPair[]> =>
  (await loadPairs()).filter(({ lower }) => lower === plan);

/** A pair with its sentences. */
export async function loadAncestry({ lower, upper }: AncestryPair): Promise<Ancestry> {
  const nothing = { lower, upper, counts: { same: 0, adapted: 0, common: 0, fresh: 0 } };
  const path = `library/ancestry/${lower}--${upper}.json`;
  return readGathered(path, ancestrySchema, { ...nothing, above: 0, chance: [], sentences: [] });
}

/** The list of pairs, page by page. */
export const ancestryPages = (pairs: readonly AncestryPair[]) => pagesOf(pairs, 200);

/** Sentences whose words stand in both. */
export const heldOf = ({ same, adapted }: AncestryPair['counts']): number => same + adapted;

export const allOf = (counts: AncestryPair['counts']): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Where each paragraph of a plan is set beside the plan of the region above, by its anchor; of the likest of these. */
export async function marksOf(plan: string): Promise<ReadonlyMap<string, string>> {
  const pair = (await pairsOf(plan)).sort((a, b) => heldOf(b.counts) - heldOf(a.counts))[0];
  if (pair === undefined) return new Map();
  const to = routes.ancestry(pair.lower, pair.upper);
  return new Map(pair.marks.map((anchor) => [anchor, href(routes.plan(plan), to, anchor)]));
}
