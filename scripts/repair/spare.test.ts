/** What stays word for word keeps the widths of its signs. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { lackingTable, LAYOUTS } from '../laws/invented-tables.ts';
import { planOfTable, textsOf, warned } from '../laws/plan-of-table.ts';

vi.setConfig({ testTimeout: 60_000 });

test('rows that nobody can tell apart stand as they were printed, and prose around them is mended', () => {
  const rows = [
    '类别,数值,情况',
    '研发经费投入强度(%),2.1,2.8,2.9,预期性',
    '高新技术企业(家),120',
    '技术合同成交额(亿元),85,200,预期性',
  ];
  const plan = planOfTable('到2025年,主要指标(见下)如期完成:', ...rows);
  expect(plan.tables).toEqual([]);
  expect(warned(plan)).toContain('unread-table');
  expect(textsOf(plan).join('\n')).toContain(rows.join('\n'));
  expect(textsOf(plan)).toContain('到2025年，主要指标（见下）如期完成：');
});

test('whatever drew the table, a line that stays word for word is a line of the raw text', () => {
  const bracketed = lackingTable.map((table) => ({
    ...table,
    labels: table.labels.map((label) => `${label}(%)`),
    rows: table.rows.map((cells) => cells.map((cell) => (cell === '' ? '' : `${cell}(增)`))),
  }));
  let kept = 0;
  fc.assert(
    fc.property(bracketed, fc.constantFrom(...Object.values(LAYOUTS)), (table, { draw }) => {
      const lines = draw(table);
      for (const { role, text } of planOfTable(...lines).blocks) {
        if (role !== 'verbatim') continue;
        kept += 1;
        expect(lines.map((line) => line.trim())).toContain(text);
      }
    }),
    { numRuns: 15 },
  );
  expect(kept).toBeGreaterThan(0);
});
