/** Divides the places of a plan among its sections. */
import type { PlanCard } from './format.ts';

/**
 * Places by the number of their section, in characters from its start.
 *
 * @param places in characters from the start of the plan, rising
 * @param onlyTables leave out what does not stand in a table
 */
export function bySection(
  places: Iterable<number>,
  { lengths, tables }: Pick<PlanCard, 'lengths' | 'tables'>,
  onlyTables: boolean,
): Map<number, number[]> {
  const found = new Map<number, number[]>();
  let section = 0;
  let start = 0;
  let table = 0;
  for (const place of places) {
    if (onlyTables) {
      while (endOf(tables[table]) <= place) table++;
      if ((tables[table]?.[0] ?? Infinity) > place) continue;
    }
    while (start + (lengths[section] ?? Infinity) <= place) {
      start += lengths[section] ?? 0;
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
