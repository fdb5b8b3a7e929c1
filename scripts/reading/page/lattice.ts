/** Ruling lines that cross → the cells between them. */
import type { Box, Rule } from './ink.ts';
import { networks } from './rules.ts';

/** A cell between ruling lines. */
export interface LatticeCell extends Box {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
}

/** Where cells stand; columns and rows lie between `xs` and `ys`. */
export interface Lattice extends Box {
  xs: number[];
  ys: number[];
  cells: LatticeCell[];
}

/** Lines nearer than this are the two edges of one. */
const SAME = 3;
/** Share of the side of a cell that must be drawn. */
const DRAWN = 0.6;
/** A side that no line draws, but where the lines across end. */
const OPEN = 8;
/** Lines down on one line across: a row that the page before or behind closes. */
const COMB = 3;
/** More than any print has: a drawing. */
const MOST_LINES = 400;

/** Places, those that are nearly the same taken as one. */
function places(values: readonly number[]): number[] {
  const found: number[][] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && value - (last[0] as number) <= SAME) last.push(value);
    else found.push([value]);
  }
  return found.map((group) => group.reduce((a, b) => a + b, 0) / group.length);
}

/** Places of the lines, and of the ends of those across where no line closes them. */
function edges(lines: readonly Rule[], across: readonly Rule[]): number[] {
  const at = places(lines.map((line) => line.at));
  const first = Math.min(...across.map(({ from }) => from));
  const last = Math.max(...across.map(({ to }) => to));
  const open = [first, last].filter((end) => at.every((place) => Math.abs(place - end) > OPEN));
  return [...at, ...open].sort((a, b) => a - b);
}

function latticeOf(rules: readonly Rule[]): Lattice | null {
  const down = rules.filter(({ along }) => along === 'y');
  const across = rules.filter(({ along }) => along === 'x');
  if (down.length === 0 || across.length === 0) return null;
  if (across.length === 1 && down.length < COMB) return null;
  if (down.length > MOST_LINES || across.length > MOST_LINES) return null;
  const xs = edges(down, across);
  const ys = edges(across, down);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1) return null;
  const drawn = (lines: readonly Rule[], at: number, from: number, to: number): boolean => {
    const covered = lines
      .filter((line) => Math.abs(line.at - at) <= SAME)
      .reduce(
        (sum, line) => sum + Math.max(0, Math.min(line.to, to) - Math.max(line.from, from)),
        0,
      );
    return covered >= DRAWN * (to - from);
  };
  const x = (i: number) => xs[i] as number;
  const y = (i: number) => ys[i] as number;
  /** A line stands on the left of a place, or above it. */
  const left = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => drawn(down, x(c), y(r), y(r + 1))),
  );
  const above = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => drawn(across, y(r), x(c), x(c + 1))),
  );
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  const cells: LatticeCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken[row]?.[column]) continue;
      let colSpan = 1;
      while (
        column + colSpan < columns &&
        !left[row]?.[column + colSpan] &&
        !taken[row]?.[column + colSpan]
      )
        colSpan += 1;
      let rowSpan = 1;
      const reach = Array.from({ length: colSpan }, (_, i) => column + i);
      while (
        row + rowSpan < rows &&
        reach.every(
          (c, i) =>
            !above[row + rowSpan]?.[c] &&
            !taken[row + rowSpan]?.[c] &&
            (i === 0 || !left[row + rowSpan]?.[c]),
        )
      )
        rowSpan += 1;
      for (let r = row; r < row + rowSpan; r += 1)
        for (const c of reach) (taken[r] as boolean[])[c] = true;
      const box = {
        x0: x(column),
        x1: x(column + colSpan),
        y0: y(row),
        y1: y(row + rowSpan),
      };
      cells.push({ row, column, rowSpan, colSpan, ...box });
    }
  }
  return { x0: x(0), y0: y(0), x1: x(columns), y1: y(rows), xs, ys, cells };
}

/** From where to where the lines of a network run along one side. */
function reachOf(rules: readonly Rule[], along: Rule['along']): [number, number] {
  const own = rules.filter((rule) => rule.along === along);
  return [Math.min(...own.map(({ from }) => from)), Math.max(...own.map(({ to }) => to))];
}

/**
 * Networks with the lines beside them that nothing touches and that are just as high: where a merged cell begins on a page
 * before and ends on one behind, its outer side is all of it that is drawn here.
 */
function withOuterSides(groups: readonly Rule[][]): Rule[][] {
  const isAlone = ([rule, ...rest]: readonly Rule[]) => rule?.along === 'y' && rest.length === 0;
  const alone = groups.filter(isAlone).flat();
  return groups
    .filter((group) => !isAlone(group))
    .map((group) => {
      const [left, right] = reachOf(group, 'x');
      const [top, bottom] = reachOf(group, 'y');
      const sides = alone.filter(({ at, from, to }) => {
        const away = Math.max(left - at, at - right);
        const asHigh = Math.abs(from - top) <= SAME && Math.abs(to - bottom) <= SAME;
        return asHigh && away > OPEN && away < right - left;
      });
      return [...group, ...sides];
    });
}

/** The lattices of a page, the larger before those inside them. */
export function latticesOf(rules: readonly Rule[]): Lattice[] {
  const area = (box: Box) => (box.x1 - box.x0) * (box.y1 - box.y0);
  return withOuterSides(networks(rules))
    .flatMap((network) => latticeOf(network) ?? [])
    .sort((a, b) => area(b) - area(a));
}
