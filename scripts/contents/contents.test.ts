/** Tables of contents in the forms that texts have them: they go in one record, and no heading of the text with them. */
import { describe, expect, test } from 'vitest';
import { convertText } from '../laws/convert-text.ts';

const TITLE = '临江市科技创新“十四五”规划';
const PROSE =
  '坚持创新驱动发展战略，建设一批高水平实验室，支持企业牵头组建创新联合体，打造特色产业集群。';
const HEADS = [
  '第一章 发展基础',
  '第二章 总体要求',
  '第一节 指导思想',
  '第二节 基本原则',
  '第三章 保障措施',
];
const BODY = HEADS.flatMap((head) => [head, PROSE]);
const listed = (leader: string, page = (n: number) => `${n}`) =>
  HEADS.map((head, i) => `${head}${leader}${page(i + 1)}`);

function read(...lines: string[]) {
  const { plan } = convertText(lines.join('\n'));
  return {
    texts: plan.blocks.map(({ text }) => text),
    headings: plan.blocks.flatMap(({ kind, text }) => (kind === 'heading' ? [text] : [])),
    drops: plan.apparatus.filter(({ rule }) => rule === 'contents').length,
  };
}

const WHOLE = { texts: [TITLE, ...BODY], headings: HEADS, drops: 1 };

describe('a table of contents goes', () => {
  test.for([
    ['dots', ['目录', ...listed('......')]],
    ['dots apart', ['目 录', ...listed(' . . . . . . ')]],
    ['ellipses', ['目　　录', ...listed('……')]],
    ['middle dots', ['目录', ...listed(' ····· ')]],
    ['hyphens', ['目录', ...listed(' ----- ')]],
    ['dashes', ['目录', ...listed('————')]],
    ['lines', ['目录', ...listed(' ____ ')]],
    ['spaces', ['目录', ...listed('     ')]],
    ['a tab', ['目录', ...listed('\t')]],
    ['第 1 页', ['目录', ...listed('……', (n) => `第${n}页`)]],
    ['pages in brackets', ['目录', ...listed('……', (n) => `（${n}）`)]],
    ['pages of their own', ['目录', ...HEADS.flatMap((head, i) => [head, `${i + 1}`])]],
    ['no pages', ['目录', ...HEADS]],
    ['no pages for parts', ['目录', HEADS[0] ?? '', ...listed('......').slice(1)]],
    ['a name in brackets', ['【目录】', ...listed('......')]],
    ['another name', ['CONTENTS', ...listed('......')]],
    ['no name', listed('......')],
    ['neither name nor pages', HEADS],
    ['a bar that OCR has read', ['目录', ...listed('··|')]],
    ['a name that OCR has misread', ['日 录', ...listed('......')]],
    ['one line for all', [`目录 ${listed('......').join(' ')}`]],
  ] as const)('with %s', ([, contents]) => {
    expect(read(TITLE, ...contents, ...BODY)).toEqual(WHOLE);
  });

  test('with neither name nor pages, however few its entries and whatever their names', () => {
    const few = ['第一章 发展基础', '第二章 总体要求', '第三章 保障措施'];
    const body = few.flatMap((head) => [head, PROSE]);
    expect(read(TITLE, ...few, ...body).headings).toEqual(few);
    // Chapters have sections of one name; the text opens with what is not listed.
    const twice = [
      ...['第一章 发展基础', '第一节 指导思想', '第二章 总体要求', '第一节 指导思想'],
      ...['第三章 重点任务', '第四章 保障措施'],
    ];
    const opened = ['序言', PROSE, ...twice.flatMap((head) => [head, PROSE])];
    expect(read(TITLE, ...twice, ...opened).headings).toEqual(['序言', ...twice]);
  });

  test.each([
    ['where it is broken in the text, too', ['第一章 坚持创新驱动', '发展战略']],
    ['where the text has it whole', ['第一章 坚持创新驱动发展战略']],
    ['where the text breaks it elsewhere', ['第一章 坚持创新', '驱动发展战略']],
  ])('without pages, with an entry on two lines: %s', (_, head) => {
    const contents = ['目录', '第一章 坚持创新驱动', '发展战略', ...HEADS.slice(1)];
    const { drops, headings } = read(TITLE, ...contents, ...head, PROSE, ...BODY.slice(2));
    expect([drops, ...headings]).toEqual([1, '第一章 坚持创新驱动发展战略', ...HEADS.slice(1)]);
  });

  test('in front of the title', () => {
    expect(read('目录', ...listed('......'), TITLE, ...BODY)).toEqual(WHOLE);
  });

  test('twice, and with those of boxes and figures', () => {
    const boxes = ['专栏1 重大平台......3', '专栏2 重大工程......4', '专栏3 重大项目......5'];
    const figures = ['表1 主要指标......2', '表2 任务清单......3', '图1 空间布局......4'];
    const found = read(
      ...[TITLE, '目录', ...listed('......')],
      ...['专栏目录', ...boxes, '图表目录', ...figures],
      ...BODY,
    );
    expect(found).toEqual(WHOLE);
    expect(read(TITLE, '目录', ...HEADS, '目录', ...listed('......'), ...BODY).texts).toEqual(
      WHOLE.texts,
    );
  });

  test('with an entry on two lines', () => {
    const long = '第三章 健全规划实施机制和凝聚全社会力量的保障措施';
    const entries = [
      ...listed('......').slice(0, 4),
      long.slice(0, 16),
      `${long.slice(16)}......5`,
    ];
    const body = [...BODY.slice(0, 8), long, PROSE];
    expect(read(TITLE, '目录', ...entries, ...body).texts).toEqual([TITLE, ...body]);
  });

  test('and the preface behind it stays', () => {
    const contents = ['目录', '前言......I', ...listed('......'), 'II'];
    expect(read(TITLE, ...contents, '前　言', PROSE, ...BODY).texts).toEqual([
      ...[TITLE, '前言', PROSE],
      ...BODY,
    ]);
  });
});

describe('a table of contents of decimals goes', () => {
  const LISTED = ['1 总则', '1.1 目的', '1.2 依据', '2 职责', '2.1 指挥', '2.2 成员', '3 附则'];
  const PLAN = '临江县突发环境事件应急预案';
  const below = LISTED.flatMap((head) => (/^2$|^[12] /.test(head) ? [head] : [head, PROSE]));

  test.each([
    ['below its name', [`${PLAN}目录`, ...LISTED]],
    ['without the word', LISTED],
    [
      'which has lost the numbers of chapters',
      LISTED.map((head) => head.replace(/^\d (?!.*附)/, '')),
    ],
  ])('%s', (_, contents) => {
    const { texts, headings, drops } = read(PLAN, ...contents, ...below);
    expect(headings.map((text) => text.replace(/ /g, ''))).toEqual(
      LISTED.map((text) => text.replace(/ /g, '')),
    );
    expect(texts).toHaveLength(1 + below.length);
    expect(drops).toBe(1);
  });
});

describe('no table of contents is', () => {
  test('a list of catalogues below a line that ends in 目录', () => {
    const lines = ['编制政务数据目录', '一、清单目录', '二、责任目录', '三、标准目录', PROSE];
    expect(read(TITLE, '第一章 数据', PROSE, ...lines).texts).toEqual([
      ...[TITLE, '第一章 数据', PROSE],
      ...lines,
    ]);
  });

  test('a text of headings alone', () => {
    const lines = ['一、总体要求', '二、重点任务', '（一）建平台', '（二）引人才', '三、保障措施'];
    expect(read(TITLE, ...lines, PROSE).texts).toEqual([TITLE, ...lines, PROSE]);
  });

  test('what comes again with words of its own', () => {
    const lines = ['一、总体要求', PROSE, '二、重点任务', PROSE, '一、总体要求', PROSE];
    expect(read(TITLE, ...lines).texts).toEqual([TITLE, ...lines]);
  });
});
