import { expect, test } from 'vitest';
import type { Table } from '../plan.schema.ts';
import { missingDecimals } from './decimals.ts';

const column = (role: string, ...texts: string[]) =>
  ({
    columns: [{ role }],
    cells: texts.map((text) => [{ text, value: /\d/.test(text) ? Number.parseFloat(text) : null }]),
  }) as unknown as Pick<Table, 'columns' | 'cells'>;

test('what is printed with fewer digits behind the point leaves room for them', () => {
  expect(missingDecimals(column('value', '7.22', '14', '3.5', '——'), 0)).toEqual([
    { digits: 0, point: false },
    { digits: 2, point: true },
    { digits: 1, point: false },
    null,
  ]);
  const none = { digits: 0, point: false };
  expect(missingDecimals(column('value', '93', '180'), 0)).toEqual([none, none]);
});

test('only values are aligned', () => {
  expect(missingDecimals(column('name', '7.22', '14'), 0)).toEqual([null, null]);
});
