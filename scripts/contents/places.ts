/** Where the words of a table of contents come again in the text. */
import { bare } from '../text/characters.ts';
import type { Line } from '../text/lines.ts';
import { readListed } from './entry.ts';

/** Longest line that may be a heading. */
export const LONGEST = 90;

/** The next line that has words. */
export const nextWords = (lines: readonly Line[], at: number): string => {
  let i = at + 1;
  while (lines[i]?.trimmed === '') i += 1;
  return lines[i]?.trimmed ?? '';
};

/** Indexes of lines by their words. */
interface Places {
  /** Of what stands on a line, or on the two of a heading. */
  lines: Map<string, number[]>;
  /** Of the titles of headings, without their labels. */
  titles: Map<string, number[]>;
}

const places = new WeakMap<readonly Line[], Places>();

/** Where words stand, spaces and punctuation aside. */
function placesOf(lines: readonly Line[]): Places {
  const known = places.get(lines);
  if (known) return known;
  const found: Places = { lines: new Map(), titles: new Map() };
  const enter = (among: Map<string, number[]>, words: string, at: number) => {
    const own = among.get(bare(words));
    if (own) own.push(at);
    else among.set(bare(words), [at]);
  };
  for (const [i, { trimmed }] of lines.entries()) {
    if (trimmed.length > LONGEST) continue;
    enter(found.lines, trimmed, i);
    const label = readListed(trimmed);
    if (!label) continue;
    enter(found.titles, trimmed.slice(label.length), i);
    const next = nextWords(lines, i);
    if (next !== '' && next.length <= LONGEST) enter(found.lines, trimmed + next, i);
  }
  places.set(lines, found);
  return found;
}

/** The lines that have these words (`bare`), or in which they are the title of a heading. */
export function placesAgain(lines: readonly Line[], words: string): readonly number[] {
  const { lines: whole, titles } = placesOf(lines);
  return [...(whole.get(words) ?? []), ...(titles.get(words) ?? [])].sort((a, b) => a - b);
}

/** A line is the title of a heading below: an entry that has lost its label. */
export const isTitleBelow = (lines: readonly Line[], at: number): boolean =>
  (placesOf(lines)
    .titles.get(bare(lines[at]?.trimmed ?? ''))
    ?.at(-1) ?? -1) > at;

/** The words of two lines come again below, as one heading. */
export function comesAgain(lines: readonly Line[], first: number, second: number): boolean {
  const words = bare((lines[first]?.trimmed ?? '') + (lines[second]?.trimmed ?? ''));
  return (placesOf(lines).lines.get(words)?.at(-1) ?? -1) > second;
}
