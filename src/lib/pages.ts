import type { PlanMeta } from '../plan.schema.ts';

/** A page of a long list. */
export interface ListPage<T> {
  /** From 1. */
  page: number;
  pages: number;
  /** Place of its first entry in the whole list, from 1. */
  first: number;
  entries: readonly T[];
}

/** A list in pages of so many entries; an empty one is one page. */
export function pagesOf<T>(all: readonly T[], most: number): ListPage<T>[] {
  const pages = Math.max(1, Math.ceil(all.length / most));
  return Array.from({ length: pages }, (_, at) => ({
    page: at + 1,
    pages,
    first: at * most + 1,
    entries: all.slice(at * most, (at + 1) * most),
  }));
}

/** Where and of which years a plan is. */
export interface Place {
  /** Outermost region that holds it. */
  region: string | null;
  period: PlanMeta['period'];
}

/** What stands on a page of a list that goes by years and regions. */
export interface PageName {
  period: Place['period'];
  /** First and last region of the page; the same where it holds no other, null where they are not known. */
  regions: [string | null, string | null];
}

/** A list in pages that each tell years and regions; a list of one page needs no names. */
export interface PlacedPage<T> extends ListPage<T> {
  names: readonly PageName[];
}

const yearsOf = ({ period }: Place): string => period?.join('-') ?? '';

/**
 * A list of what is of plans in pages: plans of different years stand on different pages, the years of most entries first, and
 * within years they go by region. What fits on one page stands there, in the same order.
 *
 * @param planOf id of the plan that an entry is of
 * @param places by id, in the order of the regions
 */
export function pagesByPlace<T>(
  all: readonly T[],
  planOf: (entry: T) => string,
  places: ReadonlyMap<string, Place>,
  most: number,
): PlacedPage<T>[] {
  const order = new Map([...places.keys()].map((id, at) => [id, at]));
  const placeOf = (entry: T): Place => places.get(planOf(entry)) ?? { region: null, period: null };
  const rank = (entry: T): number => order.get(planOf(entry)) ?? order.size;
  const byYears = Map.groupBy(
    all.toSorted((a, b) => rank(a) - rank(b)),
    (entry) => yearsOf(placeOf(entry)),
  );
  const years = [...byYears]
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? 1 : -1))
    .map(([, entries]) => entries);
  const lists =
    all.length <= most
      ? [years.flat()]
      : years.flatMap((entries) => pagesOf(entries, most).map((page) => page.entries));
  const names = lists.map((entries): PageName => {
    const [start, end] = [entries[0], entries.at(-1)].map((entry) =>
      entry === undefined ? null : placeOf(entry),
    );
    return { period: start?.period ?? null, regions: [start?.region ?? null, end?.region ?? null] };
  });
  let first = 1;
  return lists.map((entries, at) => {
    const page = { page: at + 1, pages: lists.length, first, entries, names };
    first += entries.length;
    return page;
  });
}
