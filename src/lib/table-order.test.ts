import { expect, test } from 'vitest';
import type { Cell, Column } from '../plan.schema.ts';
import { columnOrders } from './table-order.ts';

const column = (role: Column['role']): Column => ({ label: role, role, year: null, scope: null });

/** A cell as the converter types it: a number with its unit, else words, else nothing. */
function cell(text: string): Cell {
  const [number = '', unit = null] = text.split(' ');
  const value = Number.isNaN(Number(number)) || text === '' ? null : Number(number);
  return { text, value, unit: value === null ? null : unit, bound: null, missing: text === '——' };
}

const orders = (roles: readonly Column['role'][], rows: readonly string[][]) =>
  columnOrders({
    columns: roles.map(column),
    rows: rows.map((row) => [...row]),
    cells: rows.map((row) => row.map(cell)),
  });

/** The ranks by the last column of a table of names and values. */
const ranksOf = (...values: string[]) =>
  orders(
    ['name', 'value'],
    values.map((value, row) => [`指标${row}`, value]),
  )[1];

test('numbers are placed by their value, not by their digits; equal ones share a place', () => {
  expect(ranksOf('9', '100', '20', '9')).toEqual({ ranks: [0, 2, 1, 0], mixed: false });
});

test('what states no number has no place', () => {
  expect(ranksOf('3', '——', '翻一番', '1', '2')?.ranks).toEqual([2, null, null, 0, 1]);
});

test('numbers in different units are not compared with each other', () => {
  expect(ranksOf('3 %', '1 家', '500 家', '1 %', '2 %')).toEqual({
    ranks: [2, 3, 4, 0, 1],
    mixed: true,
  });
  expect(ranksOf('1 %', '2 家', '3 件', '4 人')).toBeNull();
});

test('where sorting would change nothing, or the table is short, there is none', () => {
  expect(ranksOf('5', '5', '5')).toBeNull();
  expect(ranksOf('1', '2')).toBeNull();
});

test('words of an attribute are brought together as they are first met', () => {
  const rows = [
    ['甲', '预期性'],
    ['乙', '约束性'],
    ['丙', '预期性'],
    ['丁', '——'],
  ];
  expect(orders(['name', 'attribute'], rows)).toEqual([
    null,
    { ranks: [0, 1, 0, null], mixed: false },
  ]);
  expect(orders(['name', 'note'], rows)).toEqual([null, null]);
});

const loose = [
  ['1', '甲', '3'],
  ['2', '乙', '1'],
  ['3', '丙', '2'],
];
const roles = ['serial', 'name', 'value'] as const;

test('rows that stand alone can change places', () => {
  expect(orders(roles, loose)[2]).not.toBeNull();
});

test.each([
  ['without a number of its own', ['', '丁', '4']],
  ['with the number of the row above, merged', ['3', '丁', '4']],
  ['with the name of the row above, merged', ['4', '丙', '4']],
  ['that is a part of the row above', ['4', '其中：丁', '4']],
  ['that heads a group', ['4', '创新产出', '']],
  ['that heads a group across all columns', ['创新产出', '创新产出', '创新产出']],
])('a row %s keeps the table as it is', (_what, row) => {
  expect(orders(roles, [...loose, row])).toEqual([null, null, null]);
});

test('a column of groups keeps the table as it is', () => {
  expect(orders(['group', 'name', 'value'], loose)).toEqual([null, null, null]);
});
