/** Tables against gold: cells, TEDS, and whether those that say they are complete are. */
import type { Plan, Table } from '../../src/plan.schema.ts';
import type { GoldTable } from './gold.ts';
import { loose, looseCell } from './loose.ts';
import { type Teds, teds } from './teds.ts';

export interface TableScore {
  /** Cells that stand in their row and column, of how many. */
  cells: [number, number];
  /** Each table of the gold that is there to be read, with its likeness to the table that answers to it. */
  teds: Teds[];
  claims: Claims;
  notes: string[];
}

/** What the tables of a plan say of themselves. */
export interface Claims {
  /** Tables that say `complete`. */
  complete: number;
  /** Captions of those that hold rows of the gold and not all of them, or not as they are. */
  false: string[];
  /** Rows of the gold that no table has as they are. */
  wrongRows: number;
  /** Tables of the plan that answer to none of the gold. */
  unknown: number;
}

type Rows = readonly (readonly string[])[];

const comparable = (rows: readonly (readonly (string | null)[])[]): Rows =>
  rows.map((row) => row.map(looseCell));

const equalCells = (a: readonly string[], b: readonly string[] = []) =>
  a.filter((cell, i) => cell === b[i]).length;

/** Cells of the gold that a table has: rows are found by their first two cells, or else by their place. */
function rightCells(wanted: Rows, found: Rows): number {
  const keyOf = (row: readonly string[]) => row.slice(0, 2).join('');
  const byKey = Map.groupBy(found, keyOf);
  const keyed = wanted.reduce(
    (sum, row) => sum + equalCells(row, byKey.get(keyOf(row))?.shift() ?? []),
    0,
  );
  if (keyed > 0) return keyed;
  return wanted.reduce((sum, row, i) => sum + equalCells(row, found[i]), 0);
}

const sameRow = (a: readonly string[], b: readonly string[] | undefined) =>
  a.length === b?.length && equalCells(a, b) === a.length;

/** For each table of the gold the one that is most like it; no table answers twice. */
function answers(
  gold: readonly GoldTable[],
  found: readonly Table[],
): (Teds & { by: Table | null })[] {
  const pairs = gold
    .flatMap((wanted, place) =>
      found.map((table) => {
        const header = (wanted.header ?? []).map((label) => label ?? '');
        const rows = wanted.rows.map((row) => row.map((cell) => cell ?? ''));
        const labels = table.columns.map(({ label }) => label);
        return {
          place,
          by: table,
          ...teds({ header, rows }, { header: labels, rows: table.rows }),
        };
      }),
    )
    .sort((a, b) => b.teds - a.teds);
  const taken = new Map<number, (typeof pairs)[number]>();
  const used = new Set<Table>();
  for (const pair of pairs) {
    if (taken.has(pair.place) || used.has(pair.by)) continue;
    taken.set(pair.place, pair);
    used.add(pair.by);
  }
  return gold.map((_, place) => taken.get(place) ?? { teds: 0, tedsS: 0, by: null });
}

function claimsOf(
  gold: readonly GoldTable[],
  tables: readonly Table[],
  answering: ReadonlySet<Table>,
): Claims {
  const due = gold.map(({ rows }) => comparable(rows));
  const known = due.flat();
  const whole = tables.filter(({ status }) => status === 'complete');
  const isTrue = ({ rows }: Table) => {
    const own = comparable(rows);
    return due.some(
      (rows) => rows.length === own.length && rows.every((row, i) => sameRow(row, own[i])),
    );
  };
  const holds = (table: Table) =>
    answering.has(table) ||
    comparable(table.rows).some((row) =>
      known.some((one) => equalCells(one, row) > one.length / 2),
    );
  const found = tables.flatMap(({ rows }) => comparable(rows));
  return {
    complete: whole.length,
    false: whole
      .filter((table) => holds(table) && !isTrue(table))
      .map(({ caption, anchor }) => caption || anchor),
    wrongRows: known.filter((row) => !found.some((one) => sameRow(row, one))).length,
    unknown: tables.filter((table) => table.status !== 'lost' && !holds(table)).length,
  };
}

/** Scores the tables of a plan. */
export function scoreTables(
  gold: readonly GoldTable[],
  { tables }: Pick<Plan, 'tables'>,
): TableScore {
  const lost = gold.filter(({ status }) => status === 'lost');
  const there = gold.filter(({ status }) => status !== 'lost');
  const begins = (caption: string | null | undefined) => loose(caption).slice(0, 4);
  const undeclared = lost.filter(
    ({ caption }) =>
      !tables.some((one) => one.status === 'lost' && begins(one.caption) === begins(caption)),
  );
  let right = lost.length - undeclared.length;
  let total = lost.length;
  for (const { rows } of there) {
    const wanted = comparable(rows);
    total += wanted.flat().length;
    right += Math.max(0, ...tables.map((table) => rightCells(wanted, comparable(table.rows))));
  }
  const read = tables.filter(({ status }) => status !== 'lost');
  const answered = answers(there, read);
  const answering = new Set(answered.flatMap(({ by, tedsS }) => (by && tedsS > 0.5 ? [by] : [])));
  return {
    cells: [right, total],
    teds: answered.map(({ teds, tedsS }) => ({ teds, tedsS })),
    claims: claimsOf(there, tables, answering),
    notes: undeclared.map(({ caption }) => `lost table not declared: ${caption ?? ''}`),
  };
}
