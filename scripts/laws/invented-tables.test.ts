/** Tables that were made first: whatever the layout, their cells come back, or all stays word for word with a warning. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { only, labelsOf, planOfTable, textsOf, warned } from '../tables/plan-of-table.ts';
import { type InventedTable, lackingTable, LAYOUTS, wholeTable } from './invented-tables.ts';

vi.setConfig({ testTimeout: 300_000 });

const bare = (text: string) => text.replace(/[\s|]/g, '');

function isAsMade(plan: ReturnType<typeof planOfTable>, table: InventedTable): void {
  const found = only(plan);
  expect([labelsOf(found), ...found.rows]).toEqual([table.labels, ...table.rows]);
}

describe.each(Object.entries(LAYOUTS))('%s', (_, { exact, draw }) => {
  test('gives back every cell of a table that has them all', () => {
    fc.assert(
      fc.property(wholeTable, fc.boolean(), (table, captioned) => {
        isAsMade(planOfTable(...(captioned ? ['表1 主要指标'] : []), ...draw(table)), table);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 25) },
    );
  });

  test('never puts the cells of a table that lacks some in other places', () => {
    fc.assert(
      fc.property(lackingTable, (table) => {
        const lines = draw(table);
        const plan = planOfTable(...lines);
        if (plan.tables.length > 0 || exact) {
          isAsMade(plan, table);
          return;
        }
        expect(warned(plan)).toContain('unread-table');
        expect(bare(textsOf(plan).join(''))).toContain(bare(lines.join('')));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 40) },
    );
  });
});
