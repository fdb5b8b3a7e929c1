/** What is shown of a section that was found. */
import type { SectionText } from './format.ts';
import { rangesIn, type Range } from './marks.ts';
import type { Term } from './query.ts';

/** A run of text, marked or not. */
export interface Piece {
  text: string;
  marked: boolean;
  /** A reader is warned of it. */
  doubt?: true;
}

export interface Excerpt {
  /** Block that it is taken from. */
  anchor: string;
  pieces: Piece[];
  /** The cells of a row of a table under the names of their columns; none of other text. */
  cells: { name: string; pieces: Piece[] }[];
}

/** Characters shown before the first mark, and in all. */
const before = 24;
const width = 110;

/** At most this many excerpts are shown of one section. */
const most = 3;

/** A piece of a block that shows some of the terms. */
interface Window {
  /** Number of the block in the section. */
  block: number;
  range: Range;
  shows: Term[];
}

/**
 * Excerpts that together show each term, as few as will do, in the order of the text.
 *
 * @param onlyTables take them from tables alone
 * @returns null where some term does not stand in the text: then the index is not of this text
 */
export function excerptsOf(
  { blocks }: SectionText,
  terms: readonly Term[],
  onlyTables = false,
): Excerpt[] | null {
  const windows = blocks.flatMap((block, i) =>
    onlyTables && block.table !== true ? [] : windowsOn(block.text, i, terms),
  );
  const missing = new Set(terms);
  const chosen: Window[] = [];
  while (missing.size > 0) {
    const shown = ({ shows }: Window): number => shows.filter((term) => missing.has(term)).length;
    // The first block opens with the heading, which is shown anyway: of two that show as much, take the other.
    const [best] = windows.sort(
      (a, b) => shown(b) - shown(a) || Number(a.block === 0) - Number(b.block === 0),
    );
    if (!best || shown(best) === 0) return null;
    chosen.push(best);
    for (const term of best.shows) missing.delete(term);
  }
  return chosen
    .slice(0, most)
    .sort((a, b) => a.block - b.block || a.range[0] - b.range[0])
    .map(({ block, range }) => {
      const { anchor = '', text = '', columns = [], doubts = [] } = blocks[block] ?? {};
      const marks = rangesIn(text, terms);
      const doubtful = doubts.map(([start, length]): Range => [start, start + length]);
      const cells = linesIn(text).map((line) => piecesOf(text, marks, line, doubtful));
      return {
        anchor,
        pieces: cut(text, marks, range, doubtful),
        cells: columns.map((name, at) => ({ name, pieces: cells[at] ?? [] })),
      };
    });
}

/** The range of each line of a text. */
function linesIn(text: string): Range[] {
  let start = 0;
  return text.split('\n').map((line): Range => {
    const range: Range = [start, start + line.length];
    start += line.length + 1;
    return range;
  });
}

/** A window for each place of a term, with the terms that it shows. */
function windowsOn(text: string, block: number, terms: readonly Term[]): Window[] {
  const places = terms.map((term) => ({ term, ranges: rangesIn(text, [term]) }));
  const starts = places.flatMap(({ ranges }) => ranges.map(([start]) => start));
  return [...new Set(starts)]
    .sort((a, b) => a - b)
    .map((start) => {
      const from = whole(text, Math.max(0, start - before));
      const to = whole(text, Math.min(text.length, from + width));
      const shows = places
        .filter(({ ranges }) =>
          ranges.some(([first, end]) => first >= from && (end <= to || first === start)),
        )
        .map(({ term }) => term);
      return { block, range: [from, to], shows };
    });
}

/** The whole of a text with the terms marked. */
export function markAll(text: string, terms: readonly Term[]): Piece[] {
  return piecesOf(text, rangesIn(text, terms), [0, text.length]);
}

/** Part of a text with its marks, and dots where something is left out. */
function cut(
  text: string,
  ranges: readonly Range[],
  [from, to]: Range,
  doubts: readonly Range[],
): Piece[] {
  const pieces = piecesOf(text, ranges, [from, to], doubts);
  if (from > 0) pieces.unshift({ text: '……', marked: false });
  if (to < text.length) pieces.push({ text: '……', marked: false });
  return pieces;
}

/** An offset that does not cut a character in two. */
function whole(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}

/** A part of a text, cut where a mark or a doubtful place begins or ends. */
function piecesOf(
  text: string,
  ranges: readonly Range[],
  [from, to]: Range,
  doubts: readonly Range[] = [],
): Piece[] {
  const inside = [...ranges, ...doubts].flat().filter((at) => at > from && at < to);
  const cuts = [...new Set([from, ...inside, to])].sort((a, b) => a - b);
  const holds = (some: readonly Range[], at: number): boolean =>
    some.some(([start, end]) => start <= at && at < end);
  return cuts.slice(0, -1).flatMap((start, i): Piece[] => {
    // The cells of a row stand on lines of their own.
    const shown = text.slice(start, cuts[i + 1]).replaceAll('\n', '　');
    const marked = holds(ranges, start);
    return shown === ''
      ? []
      : [{ text: shown, marked, ...(holds(doubts, start) && { doubt: true }) }];
  });
}
