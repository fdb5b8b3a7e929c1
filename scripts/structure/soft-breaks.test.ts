/** Lines that a page broke inside a cell or a sentence, and those that are lines of their own. */
import { expect, test } from 'vitest';
import { convertText } from '../laws/convert-text.ts';
import { PROSE } from '../testing/outlined.ts';

const MANY = Array.from(
  { length: 30 },
  (_, i) => `到${2001 + i}年，${'统筹推进，'.repeat((i * 5) % 9)}完成河道整治${i * 3}公里。`,
);

/** Paragraphs with a blank line between them; a line break inside one is soft. */
const spaced = (...paragraphs: string[]) =>
  convertText(['某市水务规划', '一、目标', ...MANY, ...paragraphs].join('\n\n')).plan;
const textsOf = (...paragraphs: string[]) =>
  spaced(...paragraphs)
    .blocks.map(({ text }) => text)
    .slice(MANY.length + 2);

test('cells of two lines are cells', () => {
  const head = ['序号', '指标名称', '指标\n属性', '基准值\n（2020年）', '目标值\n（2025年）'];
  const rows = [
    '1',
    '河湖水面积',
    '约束性',
    '120.5\n平方公里',
    '128\n平方公里',
    '2',
    '水质合格率\n（国标）',
    '预期性',
    '/',
    '≥99%',
  ];
  expect(spaced(...head, ...rows, '二、保障', PROSE).tables[0]?.rows).toEqual([
    ['1', '河湖水面积', '约束性', '120.5平方公里', '128平方公里'],
    ['2', '水质合格率（国标）', '预期性', '/', '≥99%'],
  ]);
});

test.each([
  [
    'a sentence that goes on behind its comma',
    ['坚持节水优先，\n推进系统治理。'],
    ['坚持节水优先，推进系统治理。'],
  ],
  ['a date', ['某市水务局', '2014\n年8月12日'], ['某市水务局', '2014年8月12日']],
])('%s', (_, given, joined) => {
  expect(textsOf(...given)).toEqual(joined);
});

test.each([
  ['names in a list', ['建设以下平台：', '实验室\n中试基地\n孵化器', PROSE]],
  ['entries', [PROSE, '（一）建设平台，\n（二）培育人才。', PROSE]],
  ['who signs, and the date', ['二、保障', PROSE, '某市水务局\n2022年3月1日']],
  ['the number of a page', ['指标', '数值\n12', '100', '某市']],
])('%s stay lines of their own', (_, given) => {
  expect(textsOf(...given)).toEqual(given.flatMap((paragraph) => paragraph.split('\n')));
});

test('where lines are paragraphs, only a year is joined with what must follow it', () => {
  const lines = ['某市水务规划', '一、目标', ...MANY, '实验室，', '中试基地', '2020', '年均增长率'];
  const { blocks } = convertText([...lines, '某市水务局', '2014', '年8月12日'].join('\n')).plan;
  expect(blocks.map(({ text }) => text)).toEqual([...lines, '某市水务局', '2014年8月12日']);
});
