import { ancestryIndexSchema, ancestrySchema } from '../library.schema.ts';
import type { Ancestry, AncestryIndex } from '../library.schema.ts';
import { gathered, readGathered } from './gathered.ts';
import { pagesByPlace } from './pages.ts';
import { planPlaces } from './places.ts';
import type { PlacedPage } from './pages.ts';

export type AncestryPair = AncestryIndex['pairs'][number];

const loadIndex = gathered('library/ancestry.json', ancestryIndexSchema, { pairs: [] });

/** The plans that are compared with one of the region above, without their sentences. */
export const loadPairs = async (): Promise<readonly AncestryPair[]> => (await loadIndex()).pairs;

/** A pair with its sentences. */
export async function loadAncestry({ lower, upper }: AncestryPair): Promise<Ancestry> {
  const nothing = { lower, upper, counts: { same: 0, adapted: 0, common: 0, fresh: 0 } };
  const path = `library/ancestry/${lower}--${upper}.json`;
  return readGathered(path, ancestrySchema, { ...nothing, above: 0, chance: [], sentences: [] });
}

/** The list of pairs by years and regions of the lower plans, page by page. */
export const ancestryPages = async (): Promise<PlacedPage<AncestryPair>[]> =>
  pagesByPlace(await loadPairs(), ({ lower }) => lower, await planPlaces(), 200);

/** Sentences whose words stand in both. */
export const heldOf = ({ same, adapted }: AncestryPair['counts']): number => same + adapted;

export const allOf = (counts: AncestryPair['counts']): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
