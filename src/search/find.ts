/** Which sections answer a query. */
import type { Shards } from './places.ts';
import type { Query } from './query.ts';
import { standingsOf, type Standing } from './standings.ts';

/** A section that holds every wanted term and no unwanted one. */
export interface Hit {
  /** Number of the plan in the catalog. */
  plan: number;
  /** Number of the section in the plan. */
  section: number;
  /**
   * For each wanted term, where it stands, in characters from the start of the section; of one that is wanted alone
   * at least the first place.
   */
  places: number[][];
  /** How often all of them stand there. */
  count: number;
}

/** Tells the section of a hit from all others. */
export const keyOf = ({ plan, section }: Pick<Hit, 'plan' | 'section'>): string =>
  `${plan} ${section}`;

/**
 * All hits, in reading order.
 *
 * @param onlyTables count a wanted term only where it stands in a table
 * @throws when the index cannot be loaded
 */
export async function find(query: Query, shards: Shards, onlyTables = false): Promise<Hit[]> {
  // How close terms stand to each other takes all places.
  const want = query.wanted.length > 1 ? 'all' : 'first';
  const [wanted, unwanted] = await Promise.all([
    Promise.all(query.wanted.map((term) => standingsOf(term, shards, onlyTables, want))),
    Promise.all(query.unwanted.map((term) => standingsOf(term, shards, false, 'first'))),
  ]);
  const held = wanted.map(({ plans }) => new Set(plans));
  const plans = [...(held[0] ?? [])].filter((plan) => held.every((own) => own.has(plan)));
  const hits: Hit[] = [];
  for (const plan of plans.sort((a, b) => a - b)) {
    const sections = wanted.map((standings) => standings.in(plan));
    const barred = unwanted.map((standings) => standings.in(plan));
    for (const section of sections[0]?.keys() ?? []) {
      if (barred.some((own) => own.has(section))) continue;
      const standings = sections.flatMap((own): Standing[] => {
        const standing = own.get(section);
        return standing ? [standing] : [];
      });
      if (standings.length < wanted.length) continue;
      const count = standings.reduce((sum, standing) => sum + standing.count, 0);
      hits.push({ plan, section, places: standings.map(({ places }) => places), count });
    }
  }
  return hits;
}
