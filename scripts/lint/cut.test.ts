/** Texts cut at head or tail, and documents that are no plan, are told as such; whole plans are not. */
import { describe, expect, test } from 'vitest';
import { convertText } from '../laws/convert-text.ts';
import { PROSE } from '../testing/outlined.ts';

const TITLE = '某市科技规划';
const WHOLE = [
  '一、要求',
  PROSE,
  '二、任务',
  '（一）平台',
  PROSE,
  '（二）人才',
  PROSE,
  '三、保障',
  PROSE,
];
const said = (id: string, ...lines: string[]) =>
  convertText(lines.join('\n'))
    .file.messages.filter(({ ruleId }) => ruleId === id)
    .map(({ reason }) => reason);

describe('cut-head', () => {
  test.each([
    [
      'a number that is not the first',
      [TITLE, '（三）环境', PROSE, '三、任务', PROSE],
      '（三）环境',
    ],
    [
      'a chapter that is not the first',
      [TITLE, '第二章 要求', PROSE, '第三章 任务', PROSE],
      '第二章',
    ],
    ['the rest of a sentence', [`，${PROSE}`, ...WHOLE], '，坚持'],
  ])('%s', (_, lines, names) => {
    expect(said('cut-head', ...lines)).toEqual([expect.stringContaining(names)]);
  });

  test.each([
    ['a whole plan', [TITLE, ...WHOLE]],
    ['a preface before the first number', [TITLE, '前言', PROSE, ...WHOLE]],
    ['no number at all', [TITLE, PROSE, PROSE]],
    [
      'articles',
      [TITLE, '第一章 总则', '第一条 为规范管理。', '第二条 适用于全市。', '第三条 由市局解释。'],
    ],
  ])('keeps %s', (_, lines) => expect(said('cut-head', ...lines)).toEqual([]));
});

describe('cut-tail', () => {
  const contents = ['目录', '一、要求………1', '二、任务………2', '三、保障………5', '四、附则………7'];
  test.each([
    ['inside a sentence', [...WHOLE, PROSE, '坚持创新驱动发展战略，建设一批高水平的'], '止于句中'],
    ['at an ellipsis', [...WHOLE, `${PROSE}……`], '省略号'],
    ['where the site goes on elsewhere', [...WHOLE, '阅读全文>>'], '阅读全文'],
    ['with a remark', [...WHOLE, '（未完待续）'], '未完待续'],
    ['behind a heading', [...WHOLE, '四、附则'], '四、附则'],
    ['before what the contents list', [...contents, ...WHOLE], '四、附则'],
  ])('%s', (_, lines, names) => {
    expect(said('cut-tail', TITLE, ...lines)).toEqual([expect.stringContaining(names)]);
  });

  test.each([
    ['a whole plan', WHOLE],
    ['a signature', [...WHOLE, '某市人民政府', '2022年3月1日']],
    ['names of attachments', [...WHOLE, '附件：1.任务分工表', '2.项目清单']],
    [
      'a contents that says it in other words',
      [...contents.slice(0, 3), '三、保障措施………5', ...WHOLE],
    ],
    ['an ellipsis inside', [TITLE, `${PROSE}……`, ...WHOLE]],
    ['a text that sets no stops', WHOLE.map((line) => line.replace('。', ''))],
  ])('keeps %s', (_, lines) => expect(said('cut-tail', TITLE, ...lines)).toEqual([]));
});

describe('not-a-plan', () => {
  test.each([
    ['《某市科技规划》解读', '解读'],
    ['市科技局负责人就《某市科技规划》答记者问', '答记者问'],
    ['某市科技局关于组织申报科技计划项目的通知', '通知'],
    ['某市科技大会隆重召开', '某市科技大会'],
  ])('%s', (title, names) => {
    expect(said('not-a-plan', title, ...WHOLE)).toEqual([expect.stringContaining(names)]);
  });

  test.each(['某市科技规划', '某市人才工作要点', '某省关于促进创新的若干措施', '某市促进创新条例'])(
    'keeps %s',
    (title) => expect(said('not-a-plan', title, ...WHOLE)).toEqual([]),
  );
});
