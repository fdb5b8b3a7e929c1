/** What the search service says (`scripts/service`), and the search page reads. All of it is JSON. */
import type { Counts } from './facets.ts';
import type { PlanFacts, SectionText } from './format.ts';
import type { Suggestion } from './suggest.ts';

/** Names of what can be asked, below the address of the service. */
export const asked = {
  /** An answer: `Served`. Parameters are those of the search page, and `plans`, how many are wanted at most. */
  search: 'v1/search',
  /** More plans of an answer, `ServedPlan[]`: `from` counts from 0, `also` names one of the other words. */
  plans: 'v1/plans',
  /** Texts of sections, `ServedTexts`: `plan`, and `sections` by commas. */
  sections: 'v1/sections',
} as const;

export type ServedTexts = [section: number, text: SectionText][];

export interface ServedPlan {
  plan: PlanFacts;
  /** All that answer, the best first. */
  sections: number[];
  /** Texts of the first of them. */
  texts: ServedTexts;
}

/** The plans and sections in all, and the first of them. */
export interface ServedList {
  plans: number;
  sections: number;
  first: ServedPlan[];
}

export interface Served {
  /** Plans in the library. */
  library: number;
  /** False where there was too much to look through: there may be more. */
  complete: boolean;
  /** Values that leave nothing are left out. */
  counts: Counts;
  found: ServedList;
  /** The other words that are used for what was asked: `query` as one would type it. */
  also: (ServedList & { words: string; query: string })[];
  suggestions: Suggestion[];
}
