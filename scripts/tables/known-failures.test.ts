/** Tables that a reader would make out and the converter leaves as they are, with a warning. */
import { expect, test } from 'vitest';
import { only, planOfTable } from '../laws/plan-of-table.ts';

test.fails('a task whose cells have several lines each', () => {
  const rows = [
    ...['1', '建设平台', '建设实验室。', '引进团队。', '县科技局', '县财政局', '2025年'],
    ...['2', '培育企业', '落实政策。', '县税务局', '2024年'],
  ];
  expect(
    only(planOfTable('序号', '任务', '主要内容', '责任单位', '完成时限', ...rows)).rows,
  ).toHaveLength(2);
});

test.fails('a table without a header', () => {
  const rows = ['|1|研发强度|1.5|2.0|', '|2|专利|100|200|', '|3|平台|3|6|'];
  expect(only(planOfTable(...rows)).rows).toHaveLength(3);
});

test.fails('labels of a header of two rows that a copy filled down', () => {
  const rows = ['1\t研发强度\t1.5\t2.0', '2\t专利\t10\t20'];
  const header = ['序号\t指标\t2020年\t2020年', '序号\t指标\t全市\t全省'];
  expect(only(planOfTable(...header, ...rows)).rows).toHaveLength(2);
});

test.fails('tasks of a cell a line that signs close, with two levels of groups', () => {
  const cells = [
    ...['工作任务', '工作要求', '责任单位', '一、深化公开', '', '', '（一）规划', '', ''],
    ...['公开规划', '公开各类规划。', '县发改局', '归集规划', '展示规划。', '县府办'],
  ];
  expect(only(planOfTable(...cells.map((cell) => `${cell} |`))).rows).toHaveLength(2);
});
