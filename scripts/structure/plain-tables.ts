/** Tables of plain text: those that the lattice reads, and those that are drawn in a form that it does not know. */
import { awayFrom } from './pinned.ts';
import type { PlacedPin } from '../seed/pins.ts';
import type { Span } from '../pdast.ts';
import type { Source } from '../source.ts';
import { drawnGrids } from '../tables/drawn/index.ts';
import type { DrawnGrid, Grid, ReadGrid } from '../tables/grid.ts';
import { latticeGrids } from '../tables/lattice/index.ts';

const overlap = (a: { span: Span }, b: { span: Span }): boolean =>
  a.span.start < b.span.end && b.span.start < a.span.end;

export const byPlace = (a: { span: Span }, b: { span: Span }): number =>
  a.span.start - b.span.start;

/**
 * Finds them. What the lattice reads without a doubt stands; where it has one, signs that show each cell go before.
 *
 * @param grids those of the markup
 * @param pins what an editor says; no table reaches over the edge of a pin
 */
export function plainTables(
  source: Source,
  grids: readonly Grid[],
  pins: readonly PlacedPin[],
): { read: ReadGrid[]; drawn: DrawnGrid[] } {
  const found = awayFrom(pins, latticeGrids(source, grids));
  const sure = found.filter(({ sure: own }) => own);
  const drawn = awayFrom(pins, drawnGrids(source, [...grids, ...sure]));
  const whole = drawn.filter(({ cells }) => cells.length > 0);
  const read = found.filter((one) => one.sure || !whole.some((grid) => overlap(one, grid)));
  return { read, drawn: drawn.filter((grid) => !read.some((one) => overlap(one, grid))) };
}
