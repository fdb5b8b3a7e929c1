import type { Stated } from '../library.schema.ts';
import { numberOf } from './indicators.ts';
import type { Said } from './indicators.ts';

/** A mark on the scale, in percent of its width. */
interface Spot {
  at: number;
  stated: Stated;
}

export interface DumbbellRow {
  row: Said;
  baseline: Spot | null;
  target: Spot | null;
  /** Upper end of a target that is a range. */
  targetTo: number | null;
  /** Targets of other levels; of amounts none, for those of a province say nothing of a city. */
  levels: Spot[];
}

export interface Dumbbell {
  rows: DumbbellRow[];
  /** Numbers on the scale, with their places. */
  ticks: { value: number; at: number }[];
}

/** About so many numbers on the scale. */
const wanted = 5;

/** Steps that people count in: 1, 2, 5, 10, … */
function stepOf(range: number): number {
  const rough = range / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5].find((step) => step * power >= rough) ?? 10) * power;
}

/** Values in the unit of the indicator that stand on one scale with the others: no sums over years beside levels. */
const drawn = (stated: Stated | null): number | null =>
  stated?.doubtful ? null : numberOf(stated);

/**
 * Where everything stands on a common scale, the greatest target first; null where no plan states a number.
 *
 * @param share of an indicator that means the same for a small place and a large one
 */
export function dumbbell(rows: readonly Said[], share: boolean): Dumbbell | null {
  const shown = rows
    .filter(({ baseline, target }) => drawn(baseline) !== null || drawn(target) !== null)
    .sort((a, b) => (drawn(b.target) ?? -Infinity) - (drawn(a.target) ?? -Infinity));
  const levelsOf = (row: Said): Stated[] =>
    share ? row.levels.filter((level) => drawn(level) !== null) : [];
  const values = shown.flatMap((row) =>
    [row.baseline, row.target, ...levelsOf(row)].flatMap((stated) => [
      drawn(stated) ?? [],
      (drawn(stated) === null ? null : (stated?.converted?.to ?? stated?.to)) ?? [],
    ]),
  );
  const numbers = values.flat();
  if (numbers.length === 0) return null;
  let [least, greatest] = [Math.min(...numbers), Math.max(...numbers)];
  // Where all is the same, the scale begins at nothing. So it does wherever that costs little room.
  if (least > 0 && least < greatest * 0.5) least = 0;
  if (least === greatest)
    [least, greatest] = least === 0 ? [0, 1] : [Math.min(0, least), Math.max(0, least)];
  const step = stepOf(greatest - least);
  const first = Math.floor(least / step);
  const last = Math.ceil(greatest / step);
  const at = (value: number): number =>
    Math.round(((value / step - first) / (last - first)) * 1000) / 10;
  const spot = (stated: Stated | null): Spot | null => {
    const value = drawn(stated);
    return stated === null || value === null ? null : { at: at(value), stated };
  };
  return {
    rows: shown.map((row) => {
      const to = drawn(row.target) === null ? null : (row.target?.converted?.to ?? row.target?.to);
      return {
        row,
        baseline: spot(row.baseline),
        target: spot(row.target),
        targetTo: to == null ? null : at(to),
        levels: levelsOf(row).flatMap((level) => spot(level) ?? []),
      };
    }),
    ticks: Array.from({ length: last - first + 1 }, (_, i) => {
      const value = Number(((first + i) * step).toPrecision(12));
      return { value, at: at(value) };
    }),
  };
}
