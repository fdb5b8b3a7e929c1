import type { Coverage, Indicator, Stated } from '../library.schema.ts';
import { kindOf, numberOf, saidOf } from './indicators.ts';
import { provinceOf } from './provinces.ts';

/** A place with the target of its plan. */
export interface Tile {
  /** Name of the place. */
  name: string;
  /** Name of the province that holds it; its own for one. */
  province: string;
  level: '省' | '市';
  plan: string;
  anchor: string;
  target: Stated;
  /** The class of its value, from 1; greater values have greater ones. */
  step: number;
}

export interface TileGrid {
  /** Last year of the plans. */
  until: number | null;
  /** Least and greatest value of each class. */
  steps: [number, number][];
  tiles: Tile[];
}

/** Fewer places say nothing that the table does not. */
const least = 3;
/** Classes, at most. */
const most = 4;

/** A county right below a province (天门市) is a place beside its cities. */
const levelOf = ({ level, parent }: NonNullable<Coverage['region']>): string =>
  level === '县' && /(?:省|自治区)$/.test(parent ?? '') ? '市' : level;

/**
 * The places of one level by the value that they aim at, in classes with about as many values in each; equal values are of
 * one class. Sums and rates stand in no grid with states, nor goals of 2025 with those of 2030: what most places state is
 * shown, of equals the newest.
 *
 * @returns null where fewer than three places state a number
 */
export function tileGrid(
  indicator: Pick<Indicator, 'rows' | 'prose'>,
  plans: ReadonlyMap<string, Coverage>,
  level: Tile['level'],
): TileGrid | null {
  const sets = new Map<string, Map<string, Omit<Tile, 'step'>>>();
  for (const { plan, anchor, target } of saidOf(indicator)) {
    const { region, period } = plans.get(plan) ?? {};
    if (!region || levelOf(region) !== level || target === null || target.doubtful) continue;
    if (numberOf(target) === null || target.to !== undefined) continue;
    const { name, parent } = region;
    const key = `${period?.[1] ?? ''} ${kindOf(target)}`;
    const set = sets.get(key) ?? new Map<string, Omit<Tile, 'step'>>();
    if (!set.has(name))
      set.set(name, { name, province: parent ?? name, level, plan, anchor, target });
    sets.set(key, set);
  }
  const [[key, set] = ['', null]] = [...sets].sort(
    ([a, one], [b, other]) => other.size - one.size || (a < b ? 1 : -1),
  );
  if (set === null || set.size < least) return null;
  const alike = [...set.values()];
  const values = [...new Set(alike.map(({ target }) => numberOf(target) ?? 0))].sort(
    (a, b) => a - b,
  );
  const count = Math.min(most, values.length);
  const stepOf = (value: number): number =>
    Math.floor((values.indexOf(value) * count) / values.length) + 1;
  const steps = Array.from({ length: count }, (_, at): [number, number] => {
    const own = values.filter((value) => stepOf(value) === at + 1);
    return [own[0] ?? 0, own.at(-1) ?? 0];
  });
  const tiles = alike
    .map((tile) => ({ ...tile, step: stepOf(numberOf(tile.target) ?? 0) }))
    .sort((a, b) => order(a) - order(b) || (a.name < b.name ? -1 : 1));
  return { until: Number(key.split(' ')[0]) || null, steps, tiles };
}

/** Cities of one province stand together, in the order of the picture of provinces. */
const order = ({ province }: Tile): number => {
  const found = provinceOf(province);
  return found === undefined ? 999 : found.row * 10 + found.column;
};
