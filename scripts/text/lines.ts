/** Lines of a text with their places. */
export interface Line {
  /** Offsets in the text, line end left out. */
  start: number;
  end: number;
  text: string;
  /** The line without spaces at its ends. */
  trimmed: string;
  /** The line as it was printed, sign for sign, where repairs have changed the width of some. */
  printed?: string;
}

/**
 * Ends a line of a file that stands beside the text (`tables/from-file.ts`): it counts as no line of the raw text. In what
 * is decoded no other line ends so.
 */
export const LINE_BESIDE = '\u2028';

/** Splits a text into its lines. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split(/[\n\u2028]/)) {
    lines.push({ start, end: start + line.length, text: line, trimmed: line.trim() });
    start += line.length + 1;
  }
  return lines;
}

/** Range from the beginning of line `first` up to that of line `last + 1`: whole lines with their ends. */
export function lineRange(
  lines: readonly Line[],
  first: number,
  last: number,
): { start: number; end: number } {
  const start = lines[first]?.start ?? 0;
  return { start, end: lines[last + 1]?.start ?? lines[last]?.end ?? start };
}
