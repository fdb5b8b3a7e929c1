import { expect, test } from 'vitest';
import type { Column } from '../plan.schema.ts';
import { drawnCells, withMentions } from './drawn-cells.ts';

const column = (label: string): Column => ({ label, role: 'value', year: null, scope: null });
const table = {
  anchor: 't1',
  columns: [column('指标'), column('2025年')],
  rows: [['R&D', '67个']],
};
const html = (value: string): string =>
  `<table><thead><tr><th>指标</th><th>2025年</th></tr></thead>` +
  `<tbody><tr><td>R&amp;D</td><td>${value}</td></tr></tbody></table>`;

test('a cell is what the MDX draws, marks included', () => {
  const marked = '<a class="doubt figure" href="#r1">67个</a>';
  expect(drawnCells(html(marked), table, 'p')).toEqual([
    ['指标', '2025年'],
    ['R&amp;D', marked],
  ]);
});

test('a cell that was changed in the MDX alone stops the build, and the message says where', () => {
  expect(() => drawnCells(html('68个'), table, 'some-plan')).toThrow(
    /some-plan\.mdx, table "t1", row 1: “68个” where some-plan\.json has “67个”/,
  );
  expect(() => drawnCells('', table, 'p')).toThrow(/row 0/);
  expect(() => drawnCells(html('67个') + html('67个'), table, 'p')).toThrow(/row 2/);
});

test('a caption alone draws no cells', () => {
  expect(drawnCells('', { anchor: 't1', columns: [], rows: [] }, 'p')).toEqual([]);
});

test('titles of other plans are links in a cell', () => {
  const links = [{ title: 'A&B规划', address: '../b/index.html' }];
  expect(withMentions('见《A&amp;B规划》', links)).toBe(
    '见<a class="mention" href="../b/index.html">《A&amp;B规划》</a>',
  );
});
