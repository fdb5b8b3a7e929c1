/** What is shown of a section that was found. */
import type { SectionText } from './format.ts';
import { rangesIn, type Range } from './marks.ts';
import type { Term } from './query.ts';

/** A run of text, marked or not. */
export interface Piece {
  text: string;
  marked: boolean;
}

export interface Excerpt {
  /** Block that it is taken from. */
  anchor: string;
  pieces: Piece[];
}

/** Characters shown before the first mark, and in all. */
const before = 24;
const width = 110;

/** At most this many blocks are quoted from one section. */
const most = 3;

/**
 * Excerpts that together show each term, from as few blocks as will do and in their order.
 *
 * @returns null where some term does not stand in the text: then the index is not of this text
 */
export function excerptsOf(section: SectionText, terms: readonly Term[]): Excerpt[] | null {
  const missing = new Set(terms);
  const blocks = section.blocks.map((block, at) => ({
    block,
    at,
    holds: terms.filter((term) => rangesIn(block.text, [term]).length > 0),
  }));
  // The first block opens with the heading, which is shown anyway: of two that hold as much, take the other.
  blocks.sort((a, b) => b.holds.length - a.holds.length || Number(a.at === 0) - Number(b.at === 0));
  const chosen = blocks.filter(({ holds }) => {
    const helps = holds.some((term) => missing.has(term));
    for (const term of holds) missing.delete(term);
    return helps;
  });
  if (missing.size > 0) return null;
  return chosen
    .slice(0, most)
    .sort((a, b) => a.at - b.at)
    .map(({ block }) => ({ anchor: block.anchor, pieces: cut(block.text, terms) }));
}

/** The whole of a text with the terms marked. */
export function markAll(text: string, terms: readonly Term[]): Piece[] {
  return piecesOf(text, rangesIn(text, terms), [0, text.length]);
}

/** A window on a text around its first mark. */
function cut(text: string, terms: readonly Term[]): Piece[] {
  const ranges = rangesIn(text, terms);
  const from = whole(text, Math.max(0, (ranges[0]?.[0] ?? 0) - before));
  const to = whole(text, Math.min(text.length, from + width));
  const pieces = piecesOf(text, ranges, [from, to]);
  if (from > 0) pieces.unshift({ text: '…', marked: false });
  if (to < text.length) pieces.push({ text: '…', marked: false });
  return pieces;
}

/** An offset that does not cut a character in two. */
function whole(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}

function piecesOf(text: string, ranges: readonly Range[], [from, to]: Range): Piece[] {
  const pieces: Piece[] = [];
  const add = (start: number, end: number, marked: boolean): void => {
    // The cells of a row stand on lines of their own.
    const shown = text.slice(Math.max(start, from), Math.min(end, to)).replaceAll('\n', '　');
    if (shown !== '') pieces.push({ text: shown, marked });
  };
  let last = from;
  for (const [start, end] of ranges) {
    add(last, start, false);
    add(start, end, true);
    last = end;
  }
  add(last, to, false);
  return pieces;
}
