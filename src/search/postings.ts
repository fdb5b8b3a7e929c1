/**
 * Reads the postings of a character: in which sections a frequent character stands. Written by `scripts/search/postings.ts`. Its places
 * would fill many shards; where it is asked for alone, only the first and their number matter.
 */
import { Numbers } from './numbers.ts';

/** The first place, in characters from the start of the section, and the number of places. */
export interface Summary {
  first: number;
  count: number;
}

/** A section that holds the character. */
export interface SectionPosting {
  all: Summary;
  /** Only what stands in tables; null where nothing does. */
  tables: Summary | null;
}

/** Sections by their number, for each plan by its number in the catalog. */
export type SectionPostings = Map<number, Map<number, SectionPosting>>;

/** Read the postings of a character; their layout is told where they are written. */
export function readPostings(bytes: Uint8Array): SectionPostings {
  const numbers = new Numbers(bytes);
  const postings: SectionPostings = new Map();
  let plan = 0;
  while (numbers.left) {
    plan += numbers.next();
    const sections = new Map<number, SectionPosting>();
    let section = 0;
    for (let left = numbers.next(); left > 0; left--) {
      section += numbers.next();
      const all = { first: numbers.next(), count: numbers.next() };
      const count = numbers.next();
      const tables = count > 0 ? { first: numbers.next(), count } : null;
      sections.set(section, { all, tables });
    }
    postings.set(plan, sections);
  }
  return postings;
}
