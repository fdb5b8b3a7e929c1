/** The rows of a Plan's tables that name an indicator and state a goal for it. */
import type { Row, Stated } from '../../../src/library.schema.ts';
import type { Cell, Column, Plan, Table } from '../../../src/plan.schema.ts';
import { unitInName } from '../../tables/typed.ts';

export interface PrintedRow extends Row {
  /** The goals are of years before the plan: what became of an earlier one. */
  former: boolean;
}

/** 预期性, 约束性. */
const attributeOf = (cells: readonly Cell[], columns: readonly Column[]): string | null => {
  const at = columns.findIndex(({ role }) => role === 'attribute');
  const text = cells[at]?.text.trim() ?? '';
  return text === '' ? null : text;
};

function statedIn(cell: Cell, column: Column): Stated | null {
  if (cell.missing || (cell.value === null && cell.words === undefined)) return null;
  const { missing: _, ...quantity } = cell;
  const year = cell.year ?? column.year;
  const annual = cell.annual ?? (column.label.includes('年均') && !cell.cumulative);
  return {
    ...quantity,
    column: column.label,
    ...(year !== null && { year }),
    ...(annual && { annual }),
    ...(column.states === 'level' && column.scope !== null && { scope: column.scope }),
  };
}

/** Of several goals, that of the last year of the plan, or else the last one that is stated. */
const chosen = (all: readonly Stated[], end: number | undefined): Stated | null =>
  all.find(({ year }) => year === end) ?? all.at(-1) ?? null;

/** The goals of a table are all of years before the plan. */
function isFormer({ columns }: Table, { period }: Plan): boolean {
  const years = columns.flatMap(({ states, year }) => (states === 'target' ? (year ?? []) : []));
  return period !== null && years.length > 0 && years.every((year) => year < period[0]);
}

function rowsOf(plan: Plan, table: Table): PrintedRow[] {
  const name = table.columns.findIndex(({ role }) => role === 'name');
  const unit = table.columns.findIndex(({ role }) => role === 'unit');
  if (name === -1 || !isOfIndicators(table)) return [];
  const former = isFormer(table, plan);
  return table.cells.flatMap((cells, r): PrintedRow[] => {
    const anchor = table.rowAnchors[r];
    const printed = cells[name]?.text ?? '';
    if (anchor === undefined || printed === '' || table.unread?.includes(anchor)) return [];
    const stated = (states: Column['states']): Stated[] =>
      table.columns.flatMap((column, i) => {
        const cell = cells[i];
        const one =
          column.role === 'value' && column.states === states && cell
            ? statedIn(cell, column)
            : null;
        return one === null ? [] : [one];
      });
    const targets = stated('target');
    return [
      {
        plan: plan.id,
        anchor,
        name: printed,
        unit: cells[unit]?.text.trim() || unitInName(printed),
        attribute: attributeOf(cells, table.columns),
        baseline: stated('baseline').at(-1) ?? null,
        target: chosen(targets, plan.period?.[1]),
        levels: stated('level'),
        former,
      },
    ];
  });
}

/** A table that names things and has a column of goals. */
export const isOfIndicators = ({ columns }: Pick<Table, 'columns'>): boolean =>
  columns.some(({ role }) => role === 'name') && columns.some(({ states }) => states === 'target');

/** Every row of indicators of a Plan, in its order. */
export const indicatorRows = (plan: Plan): PrintedRow[] =>
  plan.tables.flatMap((table) => rowsOf(plan, table));

const WORST = ['lost', 'partial', 'complete'] as const;
const GOALS = /指标|目标/;

/** What became of the tables of indicators of a Plan. One of which only the caption is left is known by its words. */
export function stateOfTables({ tables }: Pick<Plan, 'tables'>): Table['status'] | 'none' {
  const states = tables
    .filter(
      (table) => isOfIndicators(table) || (table.status === 'lost' && GOALS.test(table.caption)),
    )
    .map(({ status }) => status);
  return WORST.find((state) => states.includes(state)) ?? 'none';
}
