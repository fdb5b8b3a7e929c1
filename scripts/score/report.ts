/** The scores of many plans as lines of a table, with their sums. */
import { columns } from '../command/columns.ts';
import type { RegulationScore } from './regulations.ts';
import type { PlanScore } from './score.ts';

/** A plan, and its score; null where it could not be converted. */
export interface Scored {
  file: string;
  /** What it is summed up with: a folder. */
  folder: string;
  score: PlanScore | null;
}

const COLUMNS = [
  'F1',
  'parent',
  'run-in',
  'MHS',
  'MHS-S',
  'cells',
  'TEDS',
  'TEDS-S',
  'claims',
  'false',
  'boxes',
  'paragraphs',
  'meta',
  'left',
  'lost',
];

const part = (value: number) => value.toFixed(3);
const mean = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;
const shownMean = (values: readonly number[]) => {
  const value = mean(values);
  return value === null ? '–' : part(value);
};
const of = ([right, total]: readonly [number, number]) => (total === 0 ? '–' : `${right}/${total}`);
const sum = (pairs: readonly (readonly [number, number])[]): [number, number] => [
  pairs.reduce((all, [right]) => all + right, 0),
  pairs.reduce((all, [, total]) => all + total, 0),
];

/** One line; of several plans, means and sums. Plans that were not converted count with nothing right. */
function line(name: string, scores: readonly (PlanScore | null)[]): string[] {
  const there = scores.filter((one) => one !== null);
  const failed = scores.length - there.length;
  const headings = there.flatMap(({ headings }) => headings ?? []);
  const heads = (pick: (one: (typeof headings)[number]) => number) =>
    shownMean([
      ...headings.map(pick),
      ...(headings.length > 0 ? Array<number>(failed).fill(0) : []),
    ]);
  const tables = there.map(({ tables }) => tables);
  const teds = tables.flatMap((one) => one.teds);
  return [
    name,
    heads(({ f1 }) => f1),
    heads(({ parents }) => parents),
    of(sum(headings.map(({ runIn }) => runIn))),
    heads(({ mhs }) => mhs),
    heads(({ mhsS }) => mhsS),
    of(sum(tables.map(({ cells }) => cells))),
    shownMean(teds.map((one) => one.teds)),
    shownMean(teds.map((one) => one.tedsS)),
    String(tables.reduce((all, { claims }) => all + claims.complete, 0)),
    String(tables.reduce((all, { claims }) => all + claims.false.length, 0)),
    of(sum(there.map(({ boxes }) => boxes))),
    of(sum(there.map(({ paragraphs }) => paragraphs.whole))),
    of(sum(there.map(({ meta: { total, wrong } }) => [total - wrong.length, total]))),
    String(there.reduce((all, { left }) => all + left.length, 0)),
    String(there.reduce((all, { lost }) => all + lost.length, 0)),
  ];
}

/** The table of scores: a line a plan unless it is to be brief, one a folder where there are several, and the sum. */
export function reportScores(scored: readonly Scored[], brief: boolean): string[] {
  if (scored.length === 0) return [];
  const folders = Map.groupBy(scored, ({ folder }) => folder);
  const sumOf = (name: string, list: readonly Scored[]) =>
    line(
      `${name} ${list.length}`,
      list.map(({ score }) => score),
    );
  const failed = scored.filter(({ score }) => score === null);
  return [
    ...columns([
      ['', ...COLUMNS],
      ...(brief
        ? []
        : scored.map(({ file, score }) => (score ? line(file, [score]) : [file, 'not converted']))),
      ...(folders.size > 1 ? [...folders].map(([name, list]) => sumOf(name, list)) : []),
      sumOf('all', scored),
    ]),
    ...(failed.length > 0 ? [`not converted: ${failed.length}`] : []),
  ];
}

/** What is wrong in one plan, as lines. */
export function reportFaults({ file, score }: Scored): string[] {
  if (!score) return [];
  const { headings, tables, paragraphs, meta, left, lost } = score;
  const faults: [string, readonly (string | number)[]][] = [
    ['missing', headings?.missing ?? []],
    ['extra', headings?.extra ?? []],
    ['false claims', tables.claims.false],
    ['tables', tables.notes],
    ['paragraphs', paragraphs.wrong],
    ['metadata', meta.wrong],
    ['left', left],
    ['lost lines', lost],
  ];
  return faults
    .filter(([, list]) => list.length > 0)
    .map(([what, list]) => `${file}  ${what} ${list.length}: ${list.slice(0, 12).join(' | ')}`);
}

/** The sum of many regulations, in one line. */
export function reportRegulations(scores: readonly (RegulationScore | null)[]): string[] {
  if (scores.length === 0) return [];
  const there = scores.filter((one) => one !== null);
  const total = (pick: (one: RegulationScore) => number) =>
    there.reduce((all, one) => all + pick(one), 0);
  const right = total((one) => one.right);
  const perfect = there.filter((one) => one.right === one.wanted && one.false.length === 0).length;
  return [
    `regulations ${scores.length}: recall ${part(
      right /
        Math.max(
          1,
          total(({ wanted }) => wanted),
        ),
    )}, ` +
      `precision ${part(
        right /
          Math.max(
            1,
            total(({ found }) => found),
          ),
      )}, perfect ${perfect}, ` +
      `not converted ${scores.length - there.length}`,
  ];
}
