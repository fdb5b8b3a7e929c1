/** Where the words of a table of contents come again in the text. */
import { readMarker } from '../notation/markers.ts';
import { bare } from '../text/characters.ts';
import type { Line } from '../text/lines.ts';

/** Longest line that may be a heading. */
export const LONGEST = 90;

/** The next line that has words. */
export const nextWords = (lines: readonly Line[], at: number): string => {
  let i = at + 1;
  while (lines[i]?.trimmed === '') i += 1;
  return lines[i]?.trimmed ?? '';
};

const places = new WeakMap<readonly Line[], Map<string, number[]>>();

/** Indexes of the lines that have some words, spaces and punctuation aside; a heading may have them on two lines. */
export function wordPlaces(lines: readonly Line[]): Map<string, number[]> {
  const known = places.get(lines);
  if (known) return known;
  const found = new Map<string, number[]>();
  const enter = (words: string, at: number) => {
    const own = found.get(words);
    if (own) own.push(at);
    else found.set(words, [at]);
  };
  for (const [i, { trimmed }] of lines.entries()) {
    if (trimmed.length > LONGEST) continue;
    enter(bare(trimmed), i);
    const next = readMarker(trimmed) ? nextWords(lines, i) : '';
    if (next !== '' && next.length <= LONGEST) enter(bare(trimmed + next), i);
  }
  places.set(lines, found);
  return found;
}

/** The words of two lines come again below, as one heading. */
export function comesAgain(lines: readonly Line[], first: number, second: number): boolean {
  const words = bare((lines[first]?.trimmed ?? '') + (lines[second]?.trimmed ?? ''));
  return (wordPlaces(lines).get(words)?.at(-1) ?? -1) > second;
}
