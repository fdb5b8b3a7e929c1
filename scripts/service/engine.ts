/** What answers a query: a database that was filled by `scripts/export`, opened for reading. */
import type { PlanFacts, SectionText } from '../../src/search/format.ts';
import type { Query } from '../../src/search/query.ts';

/** A section that the database says holds every wanted term and no unwanted one. */
export interface Row {
  /** Id of the plan. */
  plan: string;
  section: number;
  heading: number;
  /** Rows of tables in the stream: start, length, in characters. */
  tables: [number, number][];
  /** Its folded characters, each line with a BOUNDARY behind it. */
  stream: string;
}

export interface Engine {
  /** Another one where the database may hold something else. */
  version(): Promise<string>;
  /** All plans, in any order. */
  plans(): Promise<PlanFacts[]>;
  /** Words for the same thing, a list a thing. */
  names(): Promise<string[][]>;
  /** Sections that answer, in any order; who has seen enough stops asking. At least one term is wanted. */
  rows(query: Query): AsyncIterable<Row>;
  /** Texts of sections of a plan, those that it has, by their numbers. */
  texts(plan: string, sections: readonly number[]): Promise<Map<number, SectionText>>;
  close(): Promise<void>;
}
