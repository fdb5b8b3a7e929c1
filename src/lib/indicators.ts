import type { Coverage, Indicator, Row, Stated } from '../library.schema.ts';

/** The number in the unit of the indicator; null where words or nothing are stated. */
export const numberOf = (stated: Stated | null): number | null =>
  stated === null ? null : (stated.converted?.value ?? stated.value);

/** What is stated: words, or of a number whether it is of several years together, a rate, or a state. */
export const kindOf = ({ cumulative, annual, words }: Stated): string =>
  words !== undefined ? 'words' : cumulative ? 'sum' : annual ? 'rate' : 'value';

/** Plans that stand beside each other in one matrix. */
export interface MatrixGroup {
  /** Name in the address: `2021-2025`, or `2021-2025-2` for the second page of a period. */
  name: string;
  period: Coverage['period'];
  /** Which page of its period this is, from 1, and of how many. */
  page: number;
  pages: number;
  /** Those of the matrix. */
  plans: readonly Coverage[];
  /** All of which the page says how far they can be compared: those of the matrix, or such as are in none. */
  covered: readonly Coverage[];
}

/** More columns than this nobody reads. */
const columns = 8;

/** Plans without indicators that a page lists. */
const silent = 50;

const levels = ['国家', '省', '市', '县'] as const;

/** A province stands before its cities, and these beside each other. */
const place = ({ region }: Coverage): string =>
  region === null
    ? '9'
    : region.level === '国家'
      ? '0'
      : `1 ${region.level === '省' ? region.name : (region.parent ?? '')} ${levels.indexOf(region.level)} ${region.name}`;

/** Whether a plan says anything of indicators, be it that its table is lost. */
export const isCompared = ({ tables, rows, sentences }: Coverage): boolean =>
  tables !== 'none' || rows + sentences > 0;

/**
 * The plans by period, that of most plans first, and by region within it, so many to a page; behind those of a period that can
 * be compared stand those that say nothing of indicators.
 */
export function matrixGroups(plans: readonly Coverage[]): MatrixGroup[] {
  const periods = Map.groupBy(plans, ({ period }) => period?.join('-') ?? '0');
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const weight = (all: readonly Coverage[]): number => all.filter(isCompared).length;
  return [...periods]
    .sort(([a, one], [b, other]) => weight(other) - weight(one) || compare(b, a))
    .flatMap(([name, all]) => {
      const sorted = all.sort((a, b) => compare(place(a), place(b)) || compare(a.id, b.id));
      const [compared, others] = [true, false].map((is) =>
        sorted.filter((plan) => isCompared(plan) === is),
      );
      const lists = [
        ...slices(compared ?? [], columns).map((part) => ({ plans: part, covered: part })),
        ...slices(others ?? [], silent).map((part) => ({ plans: [], covered: part })),
      ];
      return lists.map((list, at) => ({
        name: at === 0 ? name : `${name}-${at + 1}`,
        period: sorted[0]?.period ?? null,
        page: at + 1,
        pages: lists.length,
        ...list,
      }));
    });
}

const slices = <T>(all: readonly T[], most: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, at) =>
    all.slice(at * most, (at + 1) * most),
  );

/** What a plan says of an indicator: a row of its table, or else a sentence, of which nothing but the target is known. */
export interface Said extends Pick<Row, 'plan' | 'anchor' | 'baseline' | 'target' | 'levels'> {
  attribute: string | null;
  unit: string | null;
  /** It stands in a sentence. */
  prose: boolean;
}

/** What every plan says of an indicator, its table before its sentences. */
export function saidOf({ rows, prose }: Pick<Indicator, 'rows' | 'prose'>): Said[] {
  const inTables = rows.map((row): Said => ({ ...row, prose: false }));
  const plans = new Set(inTables.map(({ plan }) => plan));
  const inProse = prose.flatMap(({ plan, anchor, target }): Said[] => {
    if (plans.has(plan)) return [];
    plans.add(plan);
    const nothing = { baseline: null, levels: [], attribute: null, unit: target.unit };
    return [{ plan, anchor, target, ...nothing, prose: true }];
  });
  return [...inTables, ...inProse];
}

/** What the target adds to the baseline, in the unit of the indicator; null where either is no plain number. */
export function changeOf({ baseline, target }: Pick<Row, 'baseline' | 'target'>): number | null {
  const [before, after] = [numberOf(baseline), numberOf(target)];
  if (before === null || after === null || isRange(baseline) || isRange(target)) return null;
  // A sum over years and a state, a rate and a sum, sums of four and of five years have no difference.
  if (baseline?.cumulative !== target?.cumulative || baseline?.annual !== target?.annual)
    return null;
  if (yearsOf(baseline) !== yearsOf(target) || hasOtherUnit(baseline, target)) return null;
  return Number((after - before).toPrecision(10));
}

/** How many years a sum or a rate is of; null where that is not said. */
const yearsOf = (stated: Stated | null): number | null =>
  stated?.over ? stated.over[1] - stated.over[0] : null;

/** Two numbers count in different units, and none was converted to that of its indicator. */
const hasOtherUnit = (one: Stated | null, other: Stated | null): boolean => {
  const [a, b] = [one, other].map((stated) => (stated?.converted ? null : stated?.unit) ?? null);
  return a !== null && b !== null && a !== b;
};

const isRange = (stated: Stated | null): boolean =>
  stated?.to !== undefined || stated?.doubtful === true;

/** The place of each number among the others, `-` for what is none: what the script that sorts reads. */
export function ranksOf(numbers: readonly (number | null)[]): string[] {
  const sorted = [...new Set(numbers.filter((number) => number !== null))].sort((a, b) => a - b);
  return numbers.map((number) => (number === null ? '-' : String(sorted.indexOf(number))));
}
