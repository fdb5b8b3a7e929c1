/**
 * Rows of a table that nothing draws: lines of short cells, set apart by white, which stand below each other. They are
 * read along the line and never as columns of text; their blanks are those of the print, so that a reader of plain
 * tables sees where each cell stands.
 */
import { isAttribute } from '../../lexicon/attribute.ts';
import { isFigure } from '../../lexicon/quantity.ts';
import { isUnit } from '../../lexicon/unit.ts';
import { readMarker } from '../../notation/markers.ts';
import type { Glyph } from './ink.ts';
import type { Line } from './lines.ts';

const FEWEST_ROWS = 3;
const FEWEST_CELLS = 3;
/** White between two cells, in sizes. */
const APART = 0.8;
/** Share of figures, units and the like among the cells of rows that have no numbers. */
const SHARE_OF_FIGURES = 0.5;
/** Share of cells that may hold a sentence; in columns of prose most lines do. */
const SHARE_OF_PROSE = 0.15;
/** Lines between two rows that have fewer cells: those of cells that run on, and names of groups. */
const MOST_BETWEEN = 3;
/** Lines of a cell that runs on above the first row or below the last, at most so far away, in sizes. */
const NEAR = 1.2;
/** White inside a line that is kept, in sizes: between cells that stand close, and between letters. */
const BLANK = 0.4;
const LETTERS = 0.18;
/** The first character that is two columns wide. */
const WIDE = 0x2e80;
/** How much farther rows stand apart than the lines of a cell. */
const BETWEEN_ROWS = 1.15;
/** Lines so close, by the distance of lines in a cell, are of cells beside each other, one of more lines than the other. */
const BESIDE = 0.75;
/** Labels above others, and how far they stand from the line below, in sizes. */
const DEEPEST_HEADER = 5;
const LONGEST_LABEL = 12;
const ABOVE_ROWS = 3;
/** How far from the middle a line stands that is no caption, in sizes. */
const ASIDE = 2;
/** A line of one cell that is longer, or that ends a sentence or opens a heading, follows a table. */
const LONGEST_CELL = 24;
const LEADERS = /[.·…．]{4,}/;

/** The pieces of a line that white sets apart. */
function cellsOf({ glyphs, size }: Line): string[] {
  const cells: string[] = [];
  let last: Glyph | null = null;
  for (const glyph of glyphs) {
    if (last && glyph.x0 - last.x1 <= APART * size)
      cells.push(`${cells.pop() as string}${glyph.text}`);
    else cells.push(glyph.text);
    last = glyph;
  }
  return cells;
}

const isHard = (cell: string): boolean =>
  isFigure(cell) || isUnit(cell) || isAttribute(cell) || /^\d{1,3}$/.test(cell);

/** Numbers at the beginning of lines that count on from one to the next. */
const counting = (rows: readonly (readonly string[])[]): number => {
  const serials = rows.map((cells) => Number(cells.find((cell) => /^\d{1,3}$/.test(cell)) ?? NaN));
  return serials.filter((serial, i) => serial === (serials[i - 1] ?? NaN) + 1).length;
};

function areRows(rows: readonly (readonly string[])[]): boolean {
  if (rows.length < FEWEST_ROWS) return false;
  const cells = rows.flat();
  if (cells.filter((cell) => /[，。；]/.test(cell)).length > cells.length * SHARE_OF_PROSE)
    return false;
  const figures = cells.filter(isHard).length;
  return figures >= cells.length * SHARE_OF_FIGURES || counting(rows) * 2 >= rows.length;
}

/** The line with each cell at its place on the page, a column of print being half a size wide. */
function placed(line: Line, size: number): string {
  let text = '';
  let width = 0;
  let last: Glyph | null = null;
  for (const glyph of line.glyphs) {
    const gap = last === null ? Infinity : glyph.x0 - last.x1;
    const place = Math.round(glyph.x0 / (size / 2));
    const letters = /[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(glyph.text);
    const blanks =
      gap > BLANK * line.size
        ? Math.max(last === null ? 0 : 1, place - width)
        : Number(letters && gap > LETTERS * line.size);
    text += ' '.repeat(blanks) + glyph.text;
    width += blanks + ((glyph.text.codePointAt(0) ?? 0) < WIDE ? 1 : 2);
    last = glyph;
  }
  return text;
}

const meet = (a: Glyph, b: Glyph): boolean => a.x0 < b.x1 && b.x0 < a.x1;

/** The least distance of lines below each other: that of the lines of one cell, where a cell has some. */
function leadingOf(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, i) => {
    const above = lines
      .slice(Math.max(0, i - 4), i)
      .findLast((one) => one.glyphs.some((a) => line.glyphs.some((b) => meet(a, b))));
    return above ? line.baseline - above.baseline : [];
  });
  return Math.min(...steps);
}

/**
 * Which lines surely stand in another row than the line above: they are farther from it than lines of a cell, or both are
 * rows by themselves or close to lines on their other side.
 */
function apartFrom(lines: readonly Line[], whole: readonly boolean[]): boolean[] {
  const leading = leadingOf(lines);
  const gaps = lines.map((line, i) => line.baseline - (lines[i - 1]?.baseline ?? -Infinity));
  const far = (i: number) => (gaps[i] ?? Infinity) > leading * BESIDE;
  const held = (i: number) => whole[i] === true || !far(i) || !far(i + 1);
  return gaps.map(
    (gap, i) => i > 0 && far(i) && (gap > leading * BETWEEN_ROWS || (held(i - 1) && held(i))),
  );
}

const boxOf = (lines: readonly Line[]): { x0: number; x1: number } => ({
  x0: Math.min(...lines.map(({ x0 }) => x0)),
  x1: Math.max(...lines.map(({ x1 }) => x1)),
});

/** Labels of a header above its last line: short, and beside the middle, where a caption stands. */
function isLabelLine(
  line: Line,
  cells: readonly string[],
  box: { x0: number; x1: number },
): boolean {
  const aside = Math.abs(line.x0 + line.x1 - box.x0 - box.x1) / 2 > ASIDE * line.size;
  return (
    cells.length > 0 &&
    (cells.length > 1 || aside) &&
    line.x0 >= box.x0 - line.size &&
    line.x1 <= box.x1 + line.size &&
    cells.every((cell) => cell.length <= LONGEST_LABEL && !/[，。；：:]/.test(cell)) &&
    readMarker(line.text) === null
  );
}

const endsTable = (cells: readonly string[]): boolean => {
  const [cell = ''] = cells;
  if (cells.length > 1) return false;
  return cell.length > LONGEST_CELL || /[。；]$/.test(cell) || readMarker(cell) !== null;
};

/**
 * Marks the rows of such tables among the lines of a page, from above.
 *
 * @param goesOn the page before ends with such a row
 */
export function withRows(lines: readonly Line[], goesOn = false): Line[] {
  const found = [...lines];
  const cells = lines.map((line) =>
    line.glyphs[0]?.table !== undefined || LEADERS.test(line.text) ? [] : cellsOf(line),
  );
  const isRow = (at: number) => (cells[at]?.length ?? 0) >= FEWEST_CELLS;
  const step = (at: number) =>
    ((lines[at + 1]?.baseline ?? Infinity) - (lines[at]?.baseline ?? 0)) / (lines[at]?.size ?? 1);
  const ends = cells.findIndex((own) => own.length === 0 || endsTable(own));
  const open = goesOn ? (ends === -1 ? lines.length : ends) : 0;
  for (let at = 0; at < lines.length; at += 1) {
    if (!isRow(at) && at >= open) continue;
    const rows = at < open ? [...Array(open).keys()] : [at];
    for (let next = (rows.at(-1) as number) + 1; next < lines.length; next += 1) {
      if (cells[next]?.length === 0 || next - (rows.at(-1) as number) > MOST_BETWEEN + 1) break;
      if (cells[next]?.length === 1 && /[。；]$/.test(cells[next]?.[0] ?? '')) break;
      if (isRow(next)) rows.push(next);
    }
    let [from, to] = [at, rows.at(-1) as number];
    if (at < open || areRows(rows.map((row) => cells[row] ?? []))) {
      const box = boxOf(rows.map((row) => lines[row] as Line));
      const first = from;
      while (
        from > 0 &&
        first - from < DEEPEST_HEADER &&
        step(from - 1) < ABOVE_ROWS &&
        isLabelLine(lines[from - 1] as Line, cells[from - 1] ?? [], box)
      )
        from -= 1;
      while (from > 0 && !found[from - 1]?.row && step(from - 1) < NEAR) from -= 1;
      while (to + 1 < lines.length && step(to) < NEAR) to += 1;
      const own = lines.slice(from, to + 1);
      const size = Math.min(...own.map((line) => line.size));
      const apart = apartFrom(
        own,
        cells.slice(from, to + 1).map(({ length }) => length >= FEWEST_CELLS),
      );
      for (const [i, line] of own.entries())
        found[from + i] = {
          ...line,
          text: placed(line, size),
          row: apart[i] ? 'apart' : 'close',
        };
    }
    at = to;
  }
  return found;
}
