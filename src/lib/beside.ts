import { besideSchema } from '../library.schema.ts';
import type { Beside } from '../library.schema.ts';
import { readGathered } from './gathered.ts';
import { href, routes } from './routes.ts';

const nothing: Beside = {
  province: null,
  titles: {},
  named: [],
  naming: [],
  above: [],
  sentences: [],
  rows: [],
  parts: [],
  outdated: null,
};

/**
 * What the pages of a plan say of the rest of the library; nothing where the converter left nothing. They must ask for it here
 * alone: it is what their key is made from (`scripts/site/page-keys.ts`).
 */
export const loadBeside = (id: string): Promise<Beside> =>
  readGathered(`library/beside/${id}.json`, besideSchema, nothing);

/** Titles of the plans that the pages of a plan name, by their ids. */
export const titlesOf = ({ titles }: Pick<Beside, 'titles'>): ReadonlyMap<string, string> =>
  new Map(Object.entries(titles));

/** Where each paragraph of a plan is set beside the plan of the region above, by its anchor; of the likest of these. */
export function marksOf(plan: string, { above }: Pick<Beside, 'above'>): Map<string, string> {
  const likest = above.toSorted((a, b) => b.held - a.held)[0];
  if (likest === undefined) return new Map();
  const to = routes.ancestry(plan, likest.upper);
  return new Map(likest.marks.map((anchor) => [anchor, href(routes.plan(plan), to, anchor)]));
}
