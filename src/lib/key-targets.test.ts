import { expect, test } from 'vitest';
import type { Table } from '../plan.schema.ts';
import { keyTargets } from './key-targets.ts';

const column = (label: string, role: string, year: number | null = null, states?: string) => ({
  label,
  role,
  year,
  scope: null,
  states,
});
const cell = (text: string, value: number | null, unit: string | null = null) => ({
  text,
  value,
  unit,
  bound: null,
  missing: text === '——',
});

const table = {
  columns: [
    column('指标', 'name'),
    column('国家目标', 'value', 2025, 'level'),
    column('2020年', 'value', 2020, 'baseline'),
    column('2025年', 'value', 2025, 'target'),
  ],
  rows: [
    ['科普场馆（个）', '', '1', '2'],
    ['高新技术企业数（家）', '', '——', '110'],
    ['研发经费投入强度（%）', '', '1.5', '≥2.2'],
    ['另一项', '', '1', '——'],
  ],
  cells: [
    [cell('科普场馆（个）', null), cell('', null), cell('1', 1, '个'), cell('2', 2, '个')],
    [cell('高新技术企业数（家）', null), cell('', null), cell('——', null), cell('110', 110, '家')],
    [
      cell('研发经费投入强度（%）', null),
      cell('', null),
      cell('1.5', 1.5, '%'),
      cell('≥2.2', 2.2, '%'),
    ],
    [cell('另一项', null), cell('', null), cell('1', 1), cell('——', null)],
  ],
  rowAnchors: ['t1-r1', 't1-r2', 't1-r3', 't1-r4'],
} as unknown as Table;

test('what is asked for first stands first; unit and start are said, and what is not known is not', () => {
  expect(keyTargets({ tables: [table] })).toEqual([
    { name: '研发经费投入强度', from: '1.5', to: '≥2.2%', anchor: 't1-r3', doubtful: false },
    { name: '高新技术企业数', from: null, to: '110家', anchor: 't1-r2', doubtful: false },
    { name: '科普场馆', from: '1', to: '2个', anchor: 't1-r1', doubtful: false },
  ]);
});

test('a plan whose tables state no goals has none', () => {
  expect(keyTargets({ tables: [] })).toEqual([]);
  expect(keyTargets({ tables: [{ ...table, columns: table.columns.slice(0, 2) }] })).toEqual([]);
});

test('a plan that prints no table has the goals of its sentences', () => {
  const target = { text: '达到600家以上', value: 600, unit: '家', bound: '≥' as const, column: '' };
  const sentence = { plan: 'a', anchor: 's1-p2', name: '高新技术企业数', sentence: '', target };
  const sentences = [{ ...sentence, certainty: 'high' as const }];
  expect(keyTargets({ tables: [] }, sentences)).toEqual([
    { name: '高新技术企业数', from: null, to: '达到600家以上', anchor: 's1-p2', doubtful: false },
  ]);
  expect(keyTargets({ tables: [table] }, sentences).map(({ anchor }) => anchor)).not.toContain(
    's1-p2',
  );
});
