/** Labels of columns, by the examples beside the grammar. */
import { expect, test } from 'vitest';
import { COLUMNS, NO_LABELS } from './column.examples.ts';
import { isLabel, kindsOf, readLabel } from './column.ts';

test.each(COLUMNS)('%s heads cells of the kind %s', (label, kind) => {
  expect(readLabel(label)).toMatchObject({ kind, known: true });
});

test.each(NO_LABELS)('%s heads no column', (text) => expect(isLabel(text)).toBe(false));

test('a year, a scope and a unit', () => {
  expect(readLabel('2025年全省目标')).toMatchObject({ year: 2025, scope: '全省' });
  expect(readLabel('年均增长（%）')).toMatchObject({ year: null, unit: '%' });
});

test('what 指标类型 holds, its place tells', () => {
  expect(kindsOf(['指标类型', '指标名称', '2025年'])).toEqual(['group', 'name', 'value']);
  expect(kindsOf(['指标名称', '2025年', '指标类型'])).toEqual(['name', 'value', 'attribute']);
});
