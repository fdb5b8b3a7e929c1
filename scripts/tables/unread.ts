/** Lines that are surely cells of a table, of which no layout could make one: they stay as they are, with a warning. */
import { kindsOf, type Kind } from '../lexicon/column.ts';
import { type MarkerKind, readMarker, readTableCaption } from '../notation/markers.ts';
import type { Segment } from '../pdast.ts';
import { edgeRole, isDate } from '../text/roles.ts';
import { isTableNote, isTableTitle } from './caption.ts';
import { labelRun } from './header.ts';
import { isHard } from './kinds.ts';
import { isHeaderRow } from './labels.ts';
import { isGroupLine } from './words.ts';

const FEWEST_LABELS = 3;
const MOST_LABELS = 16;
/** So many cells, and so many figures among them, are a table and no list. */
const FEWEST_CELLS = 16;
const SHARE_OF_FIGURES = 0.4;
const LONGEST_CELL = 40;
/** A table that was not read goes on over so many lines at the most. */
const MOST_LINES = 400;

/** Labels of headings that names of indicators carry as well. */
const OF_NAMES: readonly (MarkerKind | undefined)[] = ['num', 'numParen', 'circled', 'han'];

/** @param surely its line, or the one behind it, holds a figure */
const isCellLike = (text: string, surely: boolean): boolean => {
  const kind = readMarker(text)?.kind;
  const named = kind === 'num' || (surely && OF_NAMES.includes(kind));
  const heading = kind !== undefined && !named && !isGroupLine(text);
  return (
    text.length <= 80 &&
    !/[。；]$/.test(text) &&
    !heading &&
    !isTableNote(text) &&
    !/^附?表\s*\d{1,2}$/.test(text) &&
    !readTableCaption(text)?.number
  );
};

/** What blanks or commas keep apart. */
const wordsOf = (text: string): string[] => text.split(/\s+|[,，]/);

/** A line of several cells, one of them a figure, a unit or 预期性. */
const isRowLike = (text: string): boolean => {
  const words = wordsOf(text);
  return words.length >= 2 && words.some(isHard);
};

/** Lines of one cell each below at least three labels. */
function cellLines(segments: readonly Segment[], at: number): number {
  const lines = segments.slice(at, at + MOST_LABELS).map(({ text }) => text);
  const run = labelRun(lines);
  const [kind] = kindsOf(lines.slice(0, 1));
  if (run < FEWEST_LABELS || !opensTable(kind)) return 0;
  const end = linesTo(segments, at + run, isHard);
  return end > at + run ? end - at : 0;
}

/** Lines of a row each below a line of labels. */
function rowLines(segments: readonly Segment[], at: number): number {
  const labels = wordsOf(segments[at]?.text ?? '');
  const [kind] = kindsOf(labels.slice(0, 1));
  if (labels.length < FEWEST_LABELS || !opensTable(kind) || !isHeaderRow(labels)) return 0;
  const end = linesTo(segments, at + 1, isRowLike);
  return end > at + 1 ? end - at : 0;
}

/** Number of lines from `at` on that are short, many of them figures, whatever stands above them. */
export function figureLines(segments: readonly Segment[], at: number): number {
  const first = segments[at]?.text ?? '';
  if (!isShort(first) || readMarker(first) || isTableTitle(first) || edgeRole(first) !== 'body')
    return 0;
  const figures: number[] = [];
  for (let i = at; i < Math.min(segments.length, at + MOST_LINES); i += 1) {
    const text = segments[i]?.text ?? '';
    if (!isShort(text) || isDate(text)) break;
    if (isHard(text)) figures.push(i);
    if (figures.length === 0 && i - at >= MOST_LABELS) return 0;
  }
  const [from = at, end = at] = [figures[0], figures.at(-1)];
  const count = end + 1 - from;
  return count >= FEWEST_CELLS && figures.length >= count * SHARE_OF_FIGURES ? end + 1 - at : 0;
}

const isShort = (text: string): boolean =>
  text !== '' && text.length <= LONGEST_CELL && !/[：:]/.test(text) && isCellLike(text, false);

const opensTable = (kind: Kind | undefined): boolean =>
  kind === 'serial' || kind === 'name' || kind === 'group';

/** Index behind the last line that is surely of the table. */
function linesTo(
  segments: readonly Segment[],
  from: number,
  isSure: (text: string) => boolean,
): number {
  let end = from;
  for (let i = from; i < Math.min(segments.length, from + MOST_LINES); i += 1) {
    const text = segments[i]?.text ?? '';
    if (!isCellLike(text, isSure(text) || isSure(segments[i + 1]?.text ?? ''))) break;
    if (isSure(text)) end = i + 1;
  }
  return end;
}

/** Number of lines from `at` on that belong to such a table, or 0 where there is none. */
export const unreadLines = (segments: readonly Segment[], at: number): number =>
  cellLines(segments, at) || rowLines(segments, at);
