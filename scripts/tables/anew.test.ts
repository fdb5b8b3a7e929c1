/** A header that stands again heads another table where the numbers begin anew, and is furniture where they go on. */
import { expect, test } from 'vitest';
import { labelsOf, planOfTable, textsOf } from '../laws/plan-of-table.ts';

const HEAD = ['序号', '指标', '2025年'];
const ONE = [
  ['1', '研发强度', '2.0'],
  ['2', '专利', '200'],
];
const OTHER = [
  ['1', '平台', '12'],
  ['2', '人才', '30'],
];
const REST = OTHER.map(([serial, ...cells]) => [String(Number(serial) + 2), ...cells]);

const FORMS: [string, (cells: string[]) => string][] = [
  ['bars', (cells) => `|${cells.join('|')}|`],
  ['commas', (cells) => cells.join(',')],
  ['tabs', (cells) => cells.join('\t')],
  ['blanks', (cells) => cells.join('    ')],
  ['a cell a line', (cells) => cells.join('\n')],
];

test.each(FORMS)('numbers that begin anew: two tables, each with its header: %s', (_, row) => {
  const plan = planOfTable(...[HEAD, ...ONE, HEAD, ...OTHER].map(row));
  expect(plan.tables.map((table) => [labelsOf(table), table.rows])).toEqual([
    [HEAD, ONE],
    [HEAD, OTHER],
  ]);
  expect(textsOf(plan).join('\n').split('2025年')).toHaveLength(3);
});

test.each(FORMS)('numbers that go on, or words that say so: one table: %s', (_, row) => {
  const broken = planOfTable(...[HEAD, ...ONE, HEAD, ...REST].map(row));
  expect(broken.tables.map(({ rows }) => rows)).toEqual([[...ONE, ...REST]]);
  const said = planOfTable(...[HEAD, ...ONE].map(row), '续表', ...[HEAD, ...OTHER].map(row));
  expect(said.tables.map(({ rows }) => rows)).toEqual([[...ONE, ...OTHER]]);
});
