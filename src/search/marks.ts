/** Where terms stand in a text that is shown. */
import { fold } from './fold.ts';
import type { Term } from './query.ts';

/** Half-open range of a text in UTF-16 units. */
export type Range = [start: number, end: number];

/** Start of each occurrence of a term in folded characters, overlapping ones included. */
export function occurrences(chars: readonly string[], term: Term): number[] {
  const found: number[] = [];
  for (let start = 0; start + term.length <= chars.length; start++) {
    let length = 0;
    while (length < term.length && chars[start + length] === term[length]) length++;
    if (length === term.length) found.push(start);
  }
  return found;
}

/** Ranges of one line that the terms cover, in order and apart from each other. */
export function rangesInLine(line: string, terms: readonly Term[]): Range[] {
  const { chars, at } = fold(line);
  const ranges = terms.flatMap((term) =>
    occurrences(chars, term).map((start): Range => {
      const last = start + term.length - 1;
      // A sign that folds to several characters (℃) is marked whole even where a term ends inside it.
      const origin = at[last] ?? 0;
      return [at[start] ?? 0, at.find((offset, i) => i > last && offset > origin) ?? line.length];
    }),
  );
  ranges.sort(([a], [b]) => a - b);
  const merged: Range[] = [];
  for (const range of ranges) {
    const last = merged[merged.length - 1];
    if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
    else merged.push(range);
  }
  return merged;
}

/** Ranges of a text of several lines; nothing is found across two of them. */
export function rangesIn(text: string, terms: readonly Term[]): Range[] {
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const start = offset;
    offset += line.length + 1;
    return rangesInLine(line, terms).map(([from, to]): Range => [start + from, start + to]);
  });
}
