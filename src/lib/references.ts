import { referencesSchema } from '../library.schema.ts';
import type { CitedAt, References } from '../library.schema.ts';
import { gathered } from './gathered.ts';
import { pagesOf } from './pages.ts';

/** The citations of all plans, as the converter gathered them. */
export const loadReferences = gathered('library/references.json', referencesSchema, {
  held: [],
  wanted: [],
});

/** Documents that stand on a page of the list. */
const most = 200;

/** The list of what is not held, page by page. */
export const referencesPages = ({ wanted }: Pick<References, 'wanted'>) => pagesOf(wanted, most);

/** How many plans stand behind places. */
export const plansAt = (places: readonly Pick<CitedAt, 'plan'>[]): number =>
  new Set(places.map(({ plan }) => plan)).size;
