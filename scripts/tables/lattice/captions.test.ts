import { expect, test } from 'vitest';
import { only, planOfTable, textsOf } from '../../laws/plan-of-table.ts';

const HEADER = '序号 项目名称 建设内容 建设年限 总投资（万元）';
const ROWS = [
  '1 检测中心迁建 新建业务用房1.2万平方米 2021—2023 9800',
  '2 实验楼 新建实验楼2万平方米 2022—2024 15000',
  '3 能力提升 购置设备200台 2021—2025 6200',
];

test.each([
  [['表1 重点项目']],
  [['附表：临江县科技创新重点项目']],
  [['附表2']],
  [['附表2', '重点项目表', '单位：万元']],
  [['临江县科技创新重点项目']],
])('the lines %j above the header are the caption', (lines) => {
  const table = only(planOfTable(...lines, HEADER, ...ROWS));
  expect(table.rows.map(([serial]) => serial)).toEqual(['1', '2', '3']);
  expect(table.rows[1]).toEqual(['2', '实验楼', '新建实验楼2万平方米', '2022—2024', '15000']);
  const spaceless = (text: string): string => text.replace(/ /g, '');
  expect(spaceless(table.caption)).toBe(spaceless(lines.join('')));
});

test.each([['建成一批重点项目。'], ['项目如下：'], ['（一）重点项目']])(
  '%s above the header is text',
  (line) => {
    const plan = planOfTable(line, HEADER, ...ROWS);
    expect(only(plan).caption).toBe('');
    expect(textsOf(plan)).toContain(line);
  },
);
