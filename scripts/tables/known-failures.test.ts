/** Tables that a reader would make out and the converter leaves as they are, with a warning. */
import { expect, test } from 'vitest';
import { only, planOfTable } from './plan-of-table.ts';

test.fails('a task whose cells have several lines each', () => {
  const rows = [
    ...['1', '建设平台', '建设实验室。', '引进团队。', '县科技局', '县财政局', '2025年'],
    ...['2', '培育企业', '落实政策。', '县税务局', '2024年'],
  ];
  expect(
    only(planOfTable('序号', '任务', '主要内容', '责任单位', '完成时限', ...rows)).rows,
  ).toHaveLength(2);
});

test.fails('rows without numbers, one of whose names runs over to the next line', () => {
  const rows = [
    '规模以上工业企业研发经费支出占  1.5  2.0',
    '营业收入比重（%）',
    '专利（件）  100  200',
  ];
  expect(only(planOfTable('指标  2020年  2025年', ...rows)).rows).toHaveLength(2);
});

test.fails('cells apart by commas', () => {
  const rows = ['1,研发强度,1.5,2.0', '2,专利,100,200'];
  expect(only(planOfTable('序号,指标,2020年,2025年', ...rows)).rows).toHaveLength(2);
});

test.fails('a table without a header', () => {
  const rows = ['|1|研发强度|1.5|2.0|', '|2|专利|100|200|', '|3|平台|3|6|'];
  expect(only(planOfTable(...rows)).rows).toHaveLength(3);
});
