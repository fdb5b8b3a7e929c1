import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Table } from '../../plan.schema.ts';
import { tableXlsx } from './xlsx.ts';

const cell = (text: string, value: number | null) => ({
  text,
  value,
  unit: null,
  bound: null,
  missing: false,
});
const table = {
  anchor: 't1',
  caption: '表1：目标[2025]',
  columns: [{ label: '指标' }, { label: '值' }],
  rows: [
    ['=A1&B2', '3.50'],
    ['增速', '7'],
  ],
  cells: [
    [cell('=A1&B2', null), cell('3.50', 3.5)],
    [cell('增速', null), cell('7', 7)],
  ],
  rowAnchors: ['t1-r1', 't1-r2'],
} as unknown as Table;

test('a workbook holds the table with the addresses of its rows; only what is a number is one', () => {
  const files = unzipSync(tableXlsx(table));
  const sheet = strFromU8(files['sheet.xml'] ?? new Uint8Array());
  expect(
    [...sheet.matchAll(/<(?:t xml:space="preserve"|v)>([^<]*)/g)].map(([, text]) => text),
  ).toEqual([
    ...['行地址', '指标', '值'],
    ...['t1-r1', '=A1&amp;B2', '3.50'],
    ...['t1-r2', '增速', '7'],
  ]);
  expect(sheet).toContain('<c><v>7</v></c>');
  // 3.50 would lose its last digit, and a formula is text.
  expect(sheet).not.toContain('<v>3');
  expect(sheet).not.toContain('<f>');
  expect(strFromU8(files['workbook.xml'] ?? new Uint8Array())).toContain('name="表1：目标 2025 "');
});

test('the same table gives the same bytes', () => {
  expect(tableXlsx(table)).toEqual(tableXlsx(table));
});
