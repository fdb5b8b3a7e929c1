/** What an answer is made of, wherever it is found: in the files of the site, or in the database of a service. */
import type { Hit } from './find.ts';
import type { PlanFacts } from './format.ts';
import type { Query } from './query.ts';

/** How long a section is. */
export interface Extent {
  /** Characters of its stream. */
  length: number;
  /** Characters of its heading, with which the stream opens. */
  heading: number;
}

/** The plans of a library, by the numbers that hits have. */
export interface Holdings {
  plans: readonly PlanFacts[];
}

export interface Sources extends Holdings {
  /** Words for the same thing, a list a thing. */
  names: readonly (readonly string[])[];
  /**
   * All sections that answer.
   *
   * @param onlyTables count a wanted term only where it stands in a table
   * @throws where it cannot be found out
   */
  find(query: Query, onlyTables: boolean): Promise<Hit[]>;
  extentOf(hit: Hit): Extent;
}
