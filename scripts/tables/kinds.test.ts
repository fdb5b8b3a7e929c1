/** What one cell can be, told by its words alone. */
import { isAttribute } from '../lexicon/attribute.ts';
import { isUnit } from '../lexicon/unit.ts';
import { isFigure } from '../lexicon/quantity.ts';
import { isGoal } from '../lexicon/goal.ts';
import { readLabel } from '../lexicon/column.ts';
import { isLabel } from '../lexicon/column.ts';
import { describe, expect, test } from 'vitest';
import { misfit } from './kinds.ts';

describe('a value', () => {
  test.each([
    ...[
      '≥95',
      '〔4.5〕',
      '≥[18]',
      '〔2.2〕%',
      '8%〔40%〕',
      '90（2019年）',
      '≥85%（含）',
      '7左右/〔35〕',
    ],
    ...['2.6:1', '2.46∶1', '3000元/人', '第10位', '前10', '力争8', '8（力争9）', '±5%', '≯5'],
    ...['—', '——', '／', '…'],
  ])('%s is a figure', (text) => expect(isFigure(text)).toBe(true));

  test.each([
    ...[
      '达标',
      'Ⅲ类',
      '全覆盖',
      '进入全省前10位',
      '依据省下达指标确定',
      '以上级下达为准',
      '翻一番',
    ],
    ...['不超过上级下达指标', '〔完成省下达任务〕', '全省前列', '2025年达到50'],
  ])('%s is a goal', (text) => expect(misfit('value', text)).toBe(0));

  test.each([
    ...[
      '研发强度（%）',
      '3岁以下婴幼儿托位数',
      '5G基站数（个）',
      'PM2.5平均浓度',
      '生产总值（亿元）',
    ],
    ...[
      '稳定就业人数',
      '优良水体比例',
      '达标水体比例（%）',
      '第三产业增加值',
      '前沿技术项目（个）',
    ],
  ])('%s is a name', (text) => {
    expect([isFigure(text), isGoal(text), misfit('name', text)]).toEqual([false, false, 0]);
  });
});

test.each([
  ...['2035年远景目标', '2030年展望', '上年实际', '比上年增长（%）', '年均/累计', '指标分类'],
  ...['目标属性', '全国平均', '当前值', '指标解释'],
])('%s heads a column', (label) => expect(isLabel(label)).toBe(true));

test.each([
  ['指标分类', 'group'],
  ['目标领域', 'group'],
  ['指标解释', 'text'],
  ['2030年展望', 'value'],
])('%s promises cells of the kind %s', (label, kind) => expect(readLabel(label).kind).toBe(kind));

test.each(['名', '㎡/人', '万羽', '场次', '亿吨公里', '起/万枚', 'EB', '1/10万'])(
  '%s is a unit',
  (unit) => expect(isUnit(unit)).toBe(true),
);

test.each(['预期型', '引导性', '预期性*'])('%s is an attribute', (text) =>
  expect(isAttribute(text)).toBe(true),
);
