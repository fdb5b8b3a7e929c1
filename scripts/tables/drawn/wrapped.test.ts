/** Frames that rule off their rows: a row is what stands between two rules. */
import { expect, test } from 'vitest';
import { labelsOf, only, planOfTable, textsOf, warned } from '../../laws/plan-of-table.ts';

const frame = (...rows: string[]) => ['┌──┬──┬──┐', ...rows, '└──┴──┴──┘'];
const RULE = '├──┼──┼──┤';

test.each([
  ['below the first line of its row', ['│1│高新技术│200│', '│ │企业数│ │']],
  ['around it', ['│ │高新技术│ │', '│1│企业数│200│']],
])('a name that goes on %s', (_, lines) => {
  const rows = ['│序号│指标│2025年│', RULE, ...lines, RULE, '│2│专利│30│'];
  const table = only(planOfTable(...frame(...rows)));
  expect([table.status, labelsOf(table), ...table.rows]).toEqual([
    'complete',
    ['序号', '指标', '2025年'],
    ['1', '高新技术企业数', '200'],
    ['2', '专利', '30'],
  ]);
});

test('rows without numbers, in the last of which two cells go on', () => {
  const grid = '+---+---+---+';
  const rows = ['|指标|2020年|2025年|', grid, '|专利|20|30|', grid, '|高新技术|100|〔200〕|'];
  const table = only(planOfTable(grid, ...rows, '|企业数| |（预计）|', grid));
  expect([table.status, ...table.rows]).toEqual([
    'complete',
    ['专利', '20', '30'],
    ['高新技术企业数', '100', '〔200〕（预计）'],
  ]);
});

test('rules between groups of rows: each line is a row', () => {
  const rows = ['│指标│2020年│2025年│', RULE, '│专利│20│30│', '│企业│1│2│', RULE, '│就业│4│5│'];
  const { rows: found } = only(planOfTable(...frame(...rows)));
  expect(found.map(([name]) => name)).toEqual(['专利', '企业', '就业']);
});

test('full lines of words may be rows or go on: they stay as they are, with a warning', () => {
  const rows = ['│任务│单位│时限│', RULE, '│建设国家级│科技局│2025年│', '│实验室│财政局│持续│'];
  const lines = frame(...rows, RULE, '│培育企业│税务局│2024年│');
  const plan = planOfTable(...lines);
  expect([plan.tables, warned(plan)]).toEqual([[], expect.arrayContaining(['unread-table'])]);
  expect(textsOf(plan).join('\n')).toContain(lines.join('\n'));
});

test.each([
  ['numbers', ['|序号|指标|2025年|', '|1|高新技术|200|', '||企业数||', '|2|专利|30|']],
  ['no numbers', ['|指标|2020年|2025年|', '|高新技术|100|200|', '|企业数|||', '|专利|20|30|']],
])('without rules a line of one cell may be the end of another: %s', (_, lines) => {
  const table = only(planOfTable(...lines));
  expect([table.status, table.rows.length]).toEqual(['partial', 3]);
});
