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
