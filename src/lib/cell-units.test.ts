import { describe, expect, test } from 'vitest';
import type { Cell, Column } from '../plan.schema.ts';
import { cellUnits, unitBehind } from './cell-units.ts';

const cell = (text: string, value: number | null, unit: string | null): Cell => ({
  value,
  unit,
  bound: null,
  text,
  missing: false,
});

describe('a unit stands behind a figure', () => {
  test.each([
    ['18572', 18572, '万元', '万元'],
    ['≥3.2', 3.2, '%', '%'],
  ])('%s in %s', (text, value, unit, drawn) => {
    expect(unitBehind(cell(text, value, unit))).toBe(drawn);
  });

  test.each([
    ['14%', 14, '%', 'the cell prints it'],
    ['600以上', 600, '家', 'words follow'],
    ['持续提高', null, '%', 'no figure'],
    ['0.73', 0.73, null, 'none is known'],
    ['0.5', 0.5, '吨标准煤/万元工业增加值', 'too long for a cell'],
  ] as const)('but not behind %s (%s) in %s: %s', (text, value, unit, _why) => {
    expect(unitBehind(cell(text, value, unit))).toBeNull();
  });
});

describe('the units of a table', () => {
  const roles = ['name', 'unit', 'value'] as const;
  const columns = roles.map((role): Column => ({ label: role, role, year: null, scope: null }));
  const table = (...rows: [unit: string, text: string, value: number | null][]) => ({
    columns,
    rows: rows.map(([unit, text]) => ['指标', unit, text]),
    cells: rows.map(([unit, text, value]) => [
      cell('指标', null, null),
      cell(unit, null, null),
      cell(text, value, unit || null),
    ]),
  });

  test('a column leaves room for the longest', () => {
    expect(cellUnits(table(['%', '3', 3], ['万元', '30000', 30000])).slots).toEqual([0, 0, 2]);
  });

  test('where each stands behind a figure the column of units says nothing more', () => {
    expect(cellUnits(table(['%', '3', 3], ['', '5', 5])).all).toBe(true);
    expect(cellUnits(table(['%', '3', 3], ['家', '明显增加', null])).all).toBe(false);
  });
});
