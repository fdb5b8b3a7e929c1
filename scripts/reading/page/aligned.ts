/** Tables that only lines along the rows draw: their columns are where all rows leave white. */
import { type Glyph, liesIn, median, type Rule } from './ink.ts';
import type { Lattice, LatticeCell } from './lattice.ts';
import { type Line, linesOf } from './lines.ts';

const SAME = 5;
/** White between columns, in sizes; where many rows leave it free it may be narrow. */
const WHITE = 0.7;
const NARROW_WHITE = 0.2;
const MANY = 5;
/** How much farther rows stand apart than the lines of a cell. */
const APART = 1.15;
const FEWEST_LINES = 2;
/** Margin of a page, by its height. */
const MARGIN = 0.12;
const DEEPEST_HEADER = 4;

/** Lines along x that begin and end together, from above. */
function ladders(rules: readonly Rule[]): Rule[][] {
  const found: Rule[][] = [];
  const sorted = rules.filter(({ along }) => along === 'x').sort((a, b) => a.at - b.at);
  for (const rule of sorted) {
    const same = found.find(
      ([one]) => one && Math.abs(one.from - rule.from) < SAME && Math.abs(one.to - rule.to) < SAME,
    );
    if (same) same.push(rule);
    else found.push([rule]);
  }
  return found.filter((ladder) => ladder.length > 1);
}

/** White that lines share. */
function whites(lines: readonly Line[], least: number): [number, number][] {
  const spans = lines
    .flatMap(({ glyphs }) => glyphs.map(({ x0, x1 }): [number, number] => [x0, x1]))
    .sort((a, b) => a[0] - b[0]);
  const found: [number, number][] = [];
  let reach = spans[0]?.[1] ?? 0;
  for (const [from, to] of spans) {
    if (from - reach > least) found.push([reach, from]);
    reach = Math.max(reach, to);
  }
  return found;
}

/** Where columns part: in the white of the rows, and in that of the header where it leaves some there. */
function partings(body: readonly Line[], head: readonly Line[], size: number): number[] {
  const least = size * (body.length >= MANY ? NARROW_WHITE : WHITE);
  const above = whites(head, NARROW_WHITE * size);
  return whites(body, least).map(([from, to]) => {
    const shared = above
      .map(([start, end]): [number, number] => [Math.max(start, from), Math.min(end, to)])
      .filter(([start, end]) => end > start)
      .sort((a, b) => b[1] - b[0] - (a[1] - a[0]))[0];
    const [start, end] = shared ?? [from, to];
    return (start + end) / 2;
  });
}

/** Where rows begin: lines that stand farther apart than those of one cell. */
function rowStarts(lines: readonly Line[], xs: readonly number[]): number[] {
  const columnOf = (glyph: Glyph) => xs.findLastIndex((x) => x <= (glyph.x0 + glyph.x1) / 2);
  const last = new Map<number, number>();
  const steps: number[] = [];
  for (const line of lines) {
    for (const column of new Set(line.glyphs.map(columnOf))) {
      const before = last.get(column);
      if (before !== undefined) steps.push(line.baseline - before);
      last.set(column, line.baseline);
    }
  }
  const leading = Math.min(...steps);
  const starts: number[] = [];
  const gaps = lines.slice(1).map((line, i) => line.baseline - (lines[i] as Line).baseline);
  const even = gaps.every((gap) => gap < leading * APART);
  for (const [i, line] of lines.entries()) {
    const gap = i === 0 ? Infinity : (gaps[i - 1] as number);
    const opens = line.glyphs.some((glyph) => columnOf(glyph) === 0);
    if (even ? opens || i === 0 : gap > leading * APART) starts.push(line.y0);
  }
  return starts;
}

/** The table of a ladder of lines; null where what stands between them is no table. */
function tableOf(ladder: readonly Rule[], glyphs: readonly Glyph[], page: number): Lattice | null {
  const [first, last] = [ladder[0] as Rule, ladder.at(-1) as Rule];
  const box = { x0: first.from, x1: first.to, y0: first.at, y1: last.at };
  const lines = linesOf(
    glyphs.filter((glyph) => liesIn(glyph, box)),
    page,
  );
  if (lines.length < FEWEST_LINES) return null;
  const size = median(lines.map((line) => line.size));
  const second = ladder.find(({ at }) => at > (lines[0]?.baseline ?? 0));
  const headEnd = ladder.length > 2 && second ? second.at : (lines[1] as Line).y0;
  const body = lines.filter(({ baseline }) => baseline > headEnd);
  if (body.length === 0) return null;
  const head = lines.filter(({ baseline }) => baseline <= headEnd);
  const inner = partings(body, head, size);
  if (inner.length === 0) return null;
  const xs = [box.x0, ...inner, box.x1];
  const drawn = ladder.length >= body.length && ladder.length > 3;
  const rows = drawn
    ? ladder.map(({ at }) => at)
    : [box.y0, headEnd, ...rowStarts(body, xs).slice(1), box.y1];
  const ys = [...new Set(rows)].sort((a, b) => a - b);
  const cells: LatticeCell[] = [];
  for (let row = 0; row + 1 < ys.length; row += 1) {
    const [y0, y1] = [ys[row] as number, ys[row + 1] as number];
    /** White that text of a header stands over does not divide it. */
    const over = (x: number): boolean =>
      row === 0 && head.some((line) => line.glyphs.some((glyph) => glyph.x0 < x && glyph.x1 > x));
    for (let column = 0; column + 1 < xs.length;) {
      let colSpan = 1;
      while (column + colSpan + 1 < xs.length && over(xs[column + colSpan] as number)) colSpan += 1;
      const x0 = xs[column] as number;
      const x1 = xs[column + colSpan] as number;
      cells.push({ row, column, rowSpan: 1, colSpan, x0, y0, x1, y1 });
      column += colSpan;
    }
  }
  return { ...box, xs, ys, cells };
}

/** Pieces of a line that white sets apart. */
const pieces = (line: Line): number =>
  1 +
  line.glyphs.slice(1).filter((glyph, i) => glyph.x0 - (line.glyphs[i] as Glyph).x1 > line.size)
    .length;

/** Lines are divided as rows are; those of cells that run on are not. */
const areRows = (lines: readonly Line[]): boolean =>
  lines.length > 0 && lines.filter((line) => pieces(line) > 1).length * 3 >= lines.length;

/**
 * A ladder whose table a page turns: what stands between its two lines and the edge of the page belongs to it, where
 * it is set in rows.
 */
function overTurns(ladder: readonly Rule[], lines: readonly Line[], height: number): Rule[] {
  const [first, last] = [ladder[0] as Rule, ladder.at(-1) as Rule];
  if (ladder.length > 2) return [...ladder];
  const edge = (line: Line) =>
    pieces(line) === 1 &&
    (line.baseline < height * MARGIN || line.baseline > height * (1 - MARGIN));
  const above = lines.filter((line) => line.baseline < first.at && !edge(line));
  const below = lines.filter((line) => line.baseline > last.at && !edge(line));
  const reach = (line: Line | undefined, y: number | undefined) =>
    line && y !== undefined ? [{ ...first, at: y }] : [];
  const top = above.length <= DEEPEST_HEADER && areRows(above) ? reach(above[0], above[0]?.y0) : [];
  const bottom = areRows(below) ? reach(below.at(-1), below.at(-1)?.y1) : [];
  return [...top, first, last, ...bottom];
}

/** The lines between the rules are rows. */
const isDivided = (ladder: readonly Rule[], lines: readonly Line[]): boolean =>
  areRows(
    lines.filter(
      ({ baseline }) => baseline > (ladder[0] as Rule).at && baseline < (ladder.at(-1) as Rule).at,
    ),
  );

/**
 * Reads tables without lines down.
 *
 * @param rules those that are part of no lattice
 * @param glyphs those that stand in no lattice
 */
export function alignedTables(
  rules: readonly Rule[],
  glyphs: readonly Glyph[],
  { page, height }: { page: number; height: number },
): Lattice[] {
  const lines = linesOf(glyphs, page);
  return ladders(rules)
    .map((ladder) => overTurns(ladder, lines, height))
    .filter((ladder) => isDivided(ladder, lines))
    .flatMap((ladder) => tableOf(ladder, glyphs, page) ?? []);
}
