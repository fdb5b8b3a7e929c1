import { referencesSchema } from '../library.schema.ts';
import type { CitedAt, References } from '../library.schema.ts';
import { gathered } from './gathered.ts';
import { pagesByPlace, pagesOf } from './pages.ts';
import type { PlacedPage } from './pages.ts';
import { planPlaces } from './places.ts';

/** The citations of all plans, as the converter gathered them. */
export const loadReferences = gathered('library/references.json', referencesSchema, {
  held: [],
  wanted: [],
});

/** Documents that stand on a page of the list. */
const most = 200;

/** The list of what is not held, page by page. */
export const referencesPages = ({ wanted }: Pick<References, 'wanted'>) => pagesOf(wanted, most);

/** Citations between plans of the library that stand on the first page of the list; where there are more, all have pages of their own. */
export const mostHeld = 50;

/** The citations between plans of the library by years and regions of those that cite, page by page; none where the first page of the list holds them all. */
export async function heldPages(): Promise<PlacedPage<References['held'][number]>[]> {
  const { held } = await loadReferences();
  if (held.length <= mostHeld) return [];
  return pagesByPlace(held, ({ plan }) => plan, await planPlaces(), most);
}

/** How many plans stand behind places. */
export const plansAt = (places: readonly Pick<CitedAt, 'plan'>[]): number =>
  new Set(places.map(({ plan }) => plan)).size;
