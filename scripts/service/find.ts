/** Sections that answer, with their places, out of the rows that a database brings. */
import type { Hit } from '../../src/search/find.ts';
import type { Query, Term } from '../../src/search/query.ts';
import type { Extent } from '../../src/search/sources.ts';
import type { Engine, Row } from './engine.ts';

/** How much one question may take. */
export interface Limits {
  /** Rows that are looked at. */
  rows: number;
  /** Milliseconds. */
  time: number;
}

export type FoundHit = Hit & Extent;

/**
 * All hits, in reading order; as many as the limits allow where `complete` is false.
 *
 * @param numbers of the plans, by id; what belongs to no such plan is passed over
 */
export async function findIn(
  engine: Engine,
  numbers: ReadonlyMap<string, number>,
  query: Query,
  onlyTables: boolean,
  limits: Limits,
): Promise<{ hits: FoundHit[]; complete: boolean }> {
  const hits: FoundHit[] = [];
  const until = performance.now() + limits.time;
  let complete = true;
  let seen = 0;
  for await (const row of engine.rows(query)) {
    if (seen >= limits.rows || performance.now() > until) {
      complete = false;
      break;
    }
    seen += 1;
    const plan = numbers.get(row.plan);
    const hit = plan === undefined ? null : hitIn(row, plan, query.wanted, onlyTables);
    if (hit) hits.push(hit);
  }
  hits.sort((a, b) => a.plan - b.plan || a.section - b.section);
  return { hits, complete };
}

function hitIn(
  row: Row,
  plan: number,
  terms: readonly Term[],
  onlyTables: boolean,
): FoundHit | null {
  const { stream, section, heading } = row;
  const lengthOf = /[\ud800-\udfff]/.test(stream) ? codePoints : ({ length }: string) => length;
  const places: number[][] = [];
  for (const term of terms) {
    const all = occurrences(stream, term.join('')).map((at) => lengthOf(stream.slice(0, at)));
    const own = onlyTables ? all.filter((place) => row.tables.some(holds(place))) : all;
    if (own.length === 0) return null;
    places.push(own);
  }
  const count = places.reduce((sum, { length }) => sum + length, 0);
  return { plan, section, heading, places, count, length: lengthOf(stream) };
}

const codePoints = (text: string): number => [...text].length;

const holds =
  (place: number) =>
  ([start, length]: readonly [number, number]): boolean =>
    place >= start && place < start + length;

function occurrences(stream: string, words: string): number[] {
  const found: number[] = [];
  for (let at = stream.indexOf(words); at >= 0; at = stream.indexOf(words, at + 1)) found.push(at);
  return found;
}
