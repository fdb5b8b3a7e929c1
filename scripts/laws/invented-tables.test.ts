/** Tables that were made first: whatever the layout, their cells come back, or all stays word for word with a warning. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { labelsOf, only, planOfTable, textsOf, warned } from './plan-of-table.ts';
import { type InventedTable, lackingTable, LAYOUTS, wholeTable } from './invented-tables.ts';

vi.setConfig({ testTimeout: 60_000 });

const bare = (text: string) => text.replace(/[\s|]/g, '');
const layouts = Object.entries(LAYOUTS);

function isAsMade(plan: ReturnType<typeof planOfTable>, table: InventedTable): void {
  const found = only(plan);
  expect([labelsOf(found), ...found.rows]).toEqual([table.labels, ...table.rows]);
}

test.each(layouts.filter(([, { told = true }]) => told))(
  '%s gives back every cell of a table that has them all',
  (_, { draw }) => {
    fc.assert(
      fc.property(wholeTable, fc.boolean(), (table, captioned) => {
        isAsMade(planOfTable(...(captioned ? ['表1 主要指标'] : []), ...draw(table)), table);
      }),
      { numRuns: 20 },
    );
  },
);

/** Cells that are not marked stand where they were made; where some are, the table does not claim to be whole. */
function isAsMadeWhereSure(plan: ReturnType<typeof planOfTable>, table: InventedTable): void {
  const found = only(plan);
  const isSure = (row: number, column: number) => !found.cells[row]?.[column]?.doubtful;
  const sure = (rows: readonly string[][]) =>
    rows.map((cells, r) => cells.map((cell, c) => (isSure(r, c) ? cell : '?')));
  expect([labelsOf(found), ...sure(found.rows)]).toEqual([table.labels, ...sure(table.rows)]);
  if (found.cells.flat().some(({ doubtful }) => doubtful)) expect(found.status).toBe('partial');
}

test.each(layouts)(
  '%s never puts the cells of a table that lacks some in other places',
  (_, { exact, draw }) => {
    fc.assert(
      fc.property(fc.oneof(lackingTable, wholeTable), (table) => {
        const lines = draw(table);
        const plan = planOfTable(...lines);
        if (plan.tables.length > 0 || exact) {
          isAsMadeWhereSure(plan, table);
          return;
        }
        expect(warned(plan)).toContain('unread-table');
        expect(bare(textsOf(plan).join(''))).toContain(bare(lines.join('')));
      }),
      { numRuns: 30 },
    );
  },
);
