/** Which sections answer a query. */
import type { PlanCard } from './format.ts';
import { placesOf, type Shelves } from './places.ts';
import type { Query } from './query.ts';
import type { Places } from './shelf.ts';

/** A section that holds every wanted term and no unwanted one. */
export interface Hit {
  /** Number of the plan in the catalog. */
  plan: number;
  /** Number of the section in the plan. */
  section: number;
  /** For each wanted term, where it stands, in characters from the start of the section. */
  places: number[][];
}

/**
 * All hits, in reading order.
 *
 * @param onlyTables count a wanted term only where it stands in a table
 * @throws when the index cannot be loaded
 */
export async function find(query: Query, shelves: Shelves, onlyTables = false): Promise<Hit[]> {
  const [first, ...others] = await Promise.all(query.wanted.map((term) => placesOf(term, shelves)));
  const unwanted = await Promise.all(query.unwanted.map((term) => placesOf(term, shelves)));
  if (!first) return [];
  const hits: Hit[] = [];
  const plans = [...first.keys()].sort((a, b) => a - b);
  for (const plan of plans) {
    const card = shelves.catalog.plans[plan];
    if (!card || !others.every((places) => places.has(plan))) continue;
    const wanted = [first, ...others].map((places) => bySection(places, plan, card, onlyTables));
    const barred = unwanted.map((places) => bySection(places, plan, card, false));
    for (const section of wanted[0]?.keys() ?? []) {
      if (barred.some((sections) => sections.has(section))) continue;
      const places = wanted.flatMap((sections) => {
        const own = sections.get(section);
        return own ? [own] : [];
      });
      if (places.length === wanted.length) hits.push({ plan, section, places });
    }
  }
  return hits;
}

function bySection(
  places: Places,
  plan: number,
  card: PlanCard,
  onlyTables: boolean,
): Map<number, number[]> {
  const found = new Map<number, number[]>();
  let section = 0;
  let start = 0;
  let table = 0;
  for (const place of places.get(plan) ?? []) {
    if (onlyTables) {
      while (endOf(card.tables[table]) <= place) table++;
      if ((card.tables[table]?.[0] ?? Infinity) > place) continue;
    }
    while (start + (card.lengths[section] ?? Infinity) <= place) {
      start += card.lengths[section] ?? 0;
      section++;
    }
    const own = found.get(section);
    if (own) own.push(place - start);
    else found.set(section, [place - start]);
  }
  return found;
}

const endOf = (range: readonly [number, number] | undefined): number =>
  range ? range[0] + range[1] : Infinity;
