/** In which sections of which plans a term stands. */
import { bySection } from './by-section.ts';
import type { SectionPostings } from './postings.ts';
import { volumeOf } from './format.ts';
import { placesOf, type Shards } from './places.ts';
import type { Term } from './query.ts';

/** How a term stands in a section. */
export interface Standing {
  /** Rising, in characters from the start of the section; at least the first. */
  places: number[];
  /** Number of places, also where only the first is known. */
  count: number;
}

export interface Standings {
  /** Numbers of the plans that hold the term, and maybe of others. */
  plans: readonly number[];
  /** Sections of a plan by their number. */
  in: (plan: number) => ReadonlyMap<number, Standing>;
}

const none: ReadonlyMap<number, Standing> = new Map();

/**
 * Finds a term in the sections.
 *
 * @param want `first` place of each section is enough, or `all` are needed
 * @throws when the index cannot be loaded
 */
export async function standingsOf(
  term: Term,
  shards: Shards,
  onlyTables: boolean,
  want: 'first' | 'all',
): Promise<Standings> {
  const postings = want === 'first' ? await postingsOf(term, shards) : null;
  if (postings) return fromPostings(postings, onlyTables);
  const places = await placesOf(term, shards);
  return {
    plans: [...places.keys()],
    in: (plan) => {
      const card = shards.catalog.plans[plan];
      const own = places.get(plan);
      if (!card || !own) return none;
      const standings = new Map<number, Standing>();
      for (const [section, found] of bySection(own, card, onlyTables)) {
        standings.set(section, { places: found, count: found.length });
      }
      return standings;
    },
  };
}

function fromPostings(postings: SectionPostings, onlyTables: boolean): Standings {
  return {
    plans: [...postings.keys()],
    in: (plan) => {
      const standings = new Map<number, Standing>();
      for (const [section, { all, tables }] of postings.get(plan) ?? []) {
        const summary = onlyTables ? tables : all;
        if (summary) standings.set(section, { places: [summary.first], count: summary.count });
      }
      return standings;
    },
  };
}

/** Null for a term that is no frequent character. */
async function postingsOf(
  [character, more]: Term,
  shards: Shards,
): Promise<SectionPostings | null> {
  if (character === undefined || more !== undefined) return null;
  const { series, characters } = shards.catalog.postings;
  for (const [number, own] of characters.entries()) {
    const member = [...own].indexOf(character);
    if (member >= 0) return shards.postings(volumeOf(series, number), member);
  }
  return null;
}
