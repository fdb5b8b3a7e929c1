/** A text as the search for running heads sees it. */
import { findContents } from '../contents/find.ts';
import { bare } from '../text/characters.ts';
import type { Line } from '../text/lines.ts';
import { type Head, LONGEST, readHead } from './head.ts';

/** Fewest pages that prove a head that is neither title nor heading. */
export const FEWEST = 3;
/** The title of a text stands among its first lines. */
export const FIRST_LINES = 20;

/** What is known of the lines of a text, for all that is asked of them here. */
export interface Text {
  lines: readonly Line[];
  heads: readonly (Head | null)[];
  /** Lines of tables of contents: what they name is named again below. */
  listed: ReadonlySet<number>;
}

/**
 * Reads the lines of a text.
 *
 * @param taken lines that are known to be no part of it, and may cut its contents apart
 */
export function textOf(lines: readonly Line[], taken: ReadonlySet<number>): Text {
  const whole = lines.map((line, i) => (taken.has(i) ? { ...line, trimmed: '' } : line));
  const listed = new Set<number>();
  for (let contents = findContents(whole); contents;) {
    for (let i = contents.heading; i <= contents.last; i += 1) if (!taken.has(i)) listed.add(i);
    contents = findContents(whole, contents.last + 1);
  }
  return { lines, heads: lines.map(({ trimmed }) => readHead(trimmed)), listed };
}

/** Where words stand, by their form for comparison. */
export type Words = Map<string, number[]>;

/** Places of words that the text has on a line, or on two, away from the given places. */
export function bodyWords({ lines, listed }: Text, except: ReadonlySet<number>): Words {
  const own = [...lines.keys()].filter(
    (i) => !except.has(i) && !listed.has(i) && lines[i]?.trimmed !== '',
  );
  const words: Words = new Map();
  for (const [n, i] of own.entries()) {
    const line = lines[i]?.trimmed ?? '';
    if (line.length > LONGEST) continue;
    const next = lines[own[n + 1] ?? -1]?.trimmed ?? '';
    for (const key of [bare(line), bare(line + next)]) {
      const places = words.get(key);
      if (places) places.push(i);
      else words.set(key, [i]);
    }
  }
  return words;
}

/** The first of some sorted places behind a place, or infinity. */
export function firstBehind(places: readonly number[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return places[low] ?? Number.POSITIVE_INFINITY;
}
