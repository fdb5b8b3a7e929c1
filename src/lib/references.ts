import { referencesSchema } from '../library.schema.ts';
import type { CitedAt, References } from '../library.schema.ts';
import { gathered } from './gathered.ts';

/** The citations of all plans, as the converter gathered them. */
export const loadReferences = gathered('library/references.json', referencesSchema, {
  held: [],
  wanted: [],
});

/** Documents that stand on a page of the list. */
const most = 200;

export interface ReferencesPage {
  /** From 1. */
  page: number;
  pages: number;
  /** Place of its first document in the whole list, from 1. */
  first: number;
  wanted: References['wanted'];
}

/** The list of what is not held, page by page; at least one. */
export function referencesPages({ wanted }: Pick<References, 'wanted'>): ReferencesPage[] {
  const pages = Math.max(1, Math.ceil(wanted.length / most));
  return Array.from({ length: pages }, (_, at) => ({
    page: at + 1,
    pages,
    first: at * most + 1,
    wanted: wanted.slice(at * most, (at + 1) * most),
  }));
}

/** How many plans stand behind places. */
export const plansAt = (places: readonly Pick<CitedAt, 'plan'>[]): number =>
  new Set(places.map(({ plan }) => plan)).size;
