import { expect, test } from 'vitest';
import type { Column } from '../plan.schema.ts';
import { rowsForDisplay } from './table-rows.ts';

const column = (role: Column['role']): Column => ({ label: role, role, year: null, scope: null });
const rowAnchors = ['t1-r1', 't1-r2', 't1-r3'];

test('cells of a group are merged again, the name heads its row', () => {
  const rows = rowsForDisplay({
    columns: [column('group'), column('name'), column('value')],
    rows: [
      ['投入', '经费', '1'],
      ['投入', '人员', '1'],
      ['产出', '专利', '2'],
    ],
    rowAnchors,
  });
  expect(
    rows.map(({ anchor, cells }) => [anchor, ...cells.map(({ text, span }) => `${text}${span}`)]),
  ).toEqual([
    ['t1-r1', '投入2', '经费1', '11'],
    ['t1-r2', '人员1', '11'],
    ['t1-r3', '产出1', '专利1', '21'],
  ]);
  expect(
    rows.flatMap(({ cells }) => cells.filter(({ header }) => header)).map(({ text }) => text),
  ).toEqual(['经费', '人员', '专利']);
});

test('without a name the first column heads the row, and empty groups stay apart', () => {
  const rows = rowsForDisplay({
    columns: [column('serial'), column('group')],
    rows: [
      ['1', ''],
      ['2', ''],
    ],
    rowAnchors,
  });
  expect(rows.map(({ cells }) => cells.map(({ header, span }) => [header, span]))).toEqual([
    [
      [true, 1],
      [false, 1],
    ],
    [
      [true, 1],
      [false, 1],
    ],
  ]);
});
