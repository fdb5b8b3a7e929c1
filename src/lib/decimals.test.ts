import { expect, test } from 'vitest';
import type { Table } from '../plan.schema.ts';
import { missingDecimals } from './decimals.ts';

const column = (role: string, ...texts: string[]) =>
  ({
    columns: [{ role }],
    cells: texts.map((text) => [{ text, value: /\d/.test(text) ? Number.parseFloat(text) : null }]),
  }) as unknown as Pick<Table, 'columns' | 'cells'>;

test('what is printed with fewer digits behind the point leaves room for them', () => {
  expect(missingDecimals(column('value', '7.22', '14', '3.5', '——'), 0)).toEqual([0, 2, 1, null]);
  expect(missingDecimals(column('value', '93', '180'), 0)).toEqual([0, 0]);
});

test('only values are aligned', () => {
  expect(missingDecimals(column('name', '7.22', '14'), 0)).toEqual([null, null]);
});
