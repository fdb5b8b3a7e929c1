import type { CitedAt } from '../library.schema.ts';
import { loadReferences } from './references.ts';

/** A plan that is cited in another, or cites it, and the places where it does. */
export interface Mention {
  plan: string;
  title: string;
  places: (CitedAt & { at?: string | undefined })[];
}

/**
 * The plans that a plan cites, and those that cite it.
 *
 * @param titles of all plans, by id; who is not among them is left out
 */
export async function mentionsOf(
  id: string,
  titles: ReadonlyMap<string, string>,
): Promise<{ named: Mention[]; naming: Mention[] }> {
  const { held } = await loadReferences();
  const grouped = (places: typeof held, other: 'to' | 'plan'): Mention[] =>
    [...Map.groupBy(places, (place) => place[other])].flatMap(([plan, places]) => {
      const title = titles.get(plan);
      return title === undefined ? [] : [{ plan, title, places }];
    });
  return {
    named: grouped(
      held.filter(({ plan }) => plan === id),
      'to',
    ),
    naming: grouped(
      held.filter(({ to }) => to === id),
      'plan',
    ),
  };
}
