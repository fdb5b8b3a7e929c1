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

const places = new WeakMap<readonly Line[], Map<string, number>>();

/** Index of the last line that has some words, spaces and punctuation aside; a heading may have them on two lines. */
export function lastPlaces(lines: readonly Line[]): Map<string, number> {
  let found = places.get(lines);
  if (!found) {
    found = new Map(
      lines.flatMap(({ trimmed }, i): [string, number][] => {
        if (trimmed.length > LONGEST) return [];
        const next = readMarker(trimmed) ? nextWords(lines, i) : '';
        const whole = next.length > LONGEST ? '' : next;
        return [
          [bare(trimmed), i],
          ...(whole === '' ? [] : [[bare(trimmed + whole), i] as [string, number]]),
        ];
      }),
    );
    places.set(lines, found);
  }
  return found;
}

/** The words of two lines come again below, as one heading. */
export function comesAgain(lines: readonly Line[], first: number, second: number): boolean {
  const words = bare((lines[first]?.trimmed ?? '') + (lines[second]?.trimmed ?? ''));
  return (lastPlaces(lines).get(words) ?? -1) > second;
}
