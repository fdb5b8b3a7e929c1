/** Lines that are surely cells of a table, of which no layout could make one: they stay as they are, with a warning. */
import { readMarker, readTableCaption } from '../notation/markers.ts';
import type { Segment } from '../structure/segment.ts';
import { isTableNote } from './caption.ts';
import { kindsOf, labelRun } from './header.ts';
import { isFigure, isSerial } from './kinds.ts';
import { isAttribute, isGroupLine, isUnit } from './words.ts';

const FEWEST_LABELS = 3;
const MOST_LABELS = 16;
/** A table that was not read goes on over so many lines at the most. */
const MOST_LINES = 400;

const isHard = (text: string): boolean =>
  isFigure(text) || isUnit(text) || isAttribute(text) || isSerial(text);

const isCellLike = (text: string): boolean => {
  const kind = readMarker(text)?.kind;
  const heading = kind !== undefined && kind !== 'num' && !isGroupLine(text);
  return (
    text.length <= 80 &&
    !/[。；]$/.test(text) &&
    !heading &&
    !isTableNote(text) &&
    !readTableCaption(text)?.number
  );
};

/** Number of lines from `at` on that belong to such a table, or 0 where there is none. */
export function unreadLines(segments: readonly Segment[], at: number): number {
  const lines = segments.slice(at, at + MOST_LABELS).map(({ text }) => text);
  const run = labelRun(lines, 0, MOST_LABELS);
  const [kind] = kindsOf(lines.slice(0, 1));
  if (run < FEWEST_LABELS || !(kind === 'serial' || kind === 'name' || kind === 'group')) return 0;
  let end = at + run;
  for (let i = end; i < Math.min(segments.length, at + MOST_LINES); i += 1) {
    const text = segments[i]?.text ?? '';
    if (!isCellLike(text)) break;
    if (isHard(text)) end = i + 1;
  }
  return end - at;
}
