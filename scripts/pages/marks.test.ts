/** Numbers of pages in the forms that print and programs give them, and numbers that are none. */
import { expect, test } from 'vitest';
import { linesOf } from '../text/lines.ts';
import { runningHeads } from './heads.ts';
import { readPageMark } from './marks.ts';
import { pageMarks } from './proof.ts';

test.for([
  ['— 12 —', 12],
  ['－１２－', 12],
  ['-3-', 3],
  ['—5一', 5],
  ['一 12 —', 12],
  ['- 3 -', 3],
  ['–3–', 3],
  ['第 4 页', 4],
  ['第4页 共20页', 4],
  ['第4页/共20页', 4],
  ['共20页 第4页', 4],
  ['4 / 20', 4],
  ['· 4 ·', 4],
  ['Page 4', 4],
  ['PAGE 4 OF 20', 4],
  ['=== 第 3 页 ===', 3],
  ['--- Page 3 ---', 3],
  ['[Page 3]', 3],
  ['<page 3>', 3],
  ['<!-- Page 3 -->', 3],
  ['【第3页】', 3],
  ['- iv -', 4],
  ['Ⅳ', 4],
  ['12', 12],
] as const)('%s is page %i', ([line, page]) => {
  expect(readPageMark(line)?.value).toBe(page);
});

test.for(['-12%', '2021-2025', '[3]', '第4页说明', '3.5', '①', '1/0', '20/4', 'mix', '一、'])(
  '%s is none',
  (line) => {
    expect(readPageMark(line)).toBeNull();
  },
);

const PAGE = Array.from({ length: 12 }, () => '坚持创新驱动发展战略，建设一批高水平实验室');
const marksIn = (lines: string[]) => pageMarks(linesOf(lines.join('\n'))).map(({ value }) => value);

test('bare numbers are pages where they count up, a page apart, and cut sentences', () => {
  const pages = (numbers: string[]) => numbers.flatMap((number) => [...PAGE, number]);
  expect(marksIn(pages(['1', '2', '3', '4', '5']))).toEqual([1, 2, 3, 4, 5]);
  expect(marksIn(pages(['i', 'ii', 'iii', 'iv']))).toEqual([1, 2, 3, 4]);
  // A page without its number.
  expect(marksIn(pages(['3', '4', '', '6', '7']))).toEqual([3, 4, 6, 7]);
  expect(marksIn(pages(['7', '3', '9', '1']))).toEqual([]);
  expect(marksIn(pages(['1', '2', '3']))).toEqual([]);
});

test('few bare numbers are pages where all pages have the same number of lines', () => {
  const page = (lines: number) => Array.from({ length: lines }, () => PAGE[0] ?? '');
  const text = (...heights: number[]) =>
    heights.flatMap((lines, i) => [...page(lines), `${i + 1}`]);
  expect(marksIn([...text(22, 22), ...page(9)])).toEqual([1, 2]);
  expect(marksIn(text(22, 22, 9))).toEqual([1, 2, 3]);
  expect(marksIn([...page(9), '4', ...page(22), '5', ...page(22), '6', ...page(3)])).toEqual([
    4, 5, 6,
  ]);
  expect(marksIn([...text(22, 20), ...page(9)])).toEqual([]);
  expect(marksIn([...text(22), ...page(9)])).toEqual([]);
  expect(marksIn([...text(8, 8, 8), ...page(8)])).toEqual([]);
  // Nothing goes on from page to page: these may be parts, each with its number below it.
  const ended = text(22, 22, 22).map((line) => (line.length > 9 ? `${line}。` : line));
  expect(marksIn(ended)).toEqual([]);
});

test('bare numbers are none in front of the entries of a list, in a table, or as footnotes', () => {
  const entry = (n: number) => [`${n}`, ...PAGE.slice(0, 5), '打造特色产业集群。'];
  expect(marksIn([1, 2, 3, 4, 5].flatMap(entry))).toEqual([]);
  expect(marksIn([1, 2, 3, 4, 5].flatMap((n) => [`${n}`, '研发投入', '亿元', '12']))).toEqual([]);
  const note = (n: number) => [...PAGE.slice(0, n % 2 ? 3 : 9), `${n}`, '，打造产业集群。'];
  expect(marksIn([1, 2, 3, 4, 5, 6].flatMap(note))).toEqual([]);
});

test('a form feed tells where a bare number is that of a page', () => {
  expect(marksIn([...PAGE, '1', `\f${PAGE[0] ?? ''}`, ...PAGE, '2', '\f', ...PAGE])).toEqual([
    1, 2,
  ]);
});

test('the number of a row beside that of a page is none, for no page comes twice', () => {
  const filled = Array<string>(8).fill('坚持创新驱动发展战略，推进产业集群建设。');
  const page = (number: number) => [...filled, '支持企业牵头组建创新联合体，', `${number}`, '\f'];
  const table = [
    '高新技术企业数',
    '58',
    '3',
    '\f',
    '2',
    '研发经费投入强度',
    '787',
    '3',
    '技术合同成交额',
  ];
  const lines = [...page(1), ...page(2), ...filled, ...table, ...filled, '4', '\f', ...page(5)];
  const marks = pageMarks(linesOf(lines.join('\n')));
  // Which of the two is that of the page is left open, and both stay.
  expect(marks.map(({ value }) => value)).toEqual([1, 2, 4, 5]);
});

test('a cell at a form feed is no page', () => {
  const feeds = ['', '9', '', '10', '', ''].flatMap((cell) => [...PAGE, cell, '\f']);
  expect(marksIn(feeds)).toEqual([]);
});

const headsIn = (lines: string[]) => {
  const all = linesOf(lines.join('\n'));
  return [...runningHeads(all)].sort((a, b) => a - b).map((i) => all[i]?.trimmed);
};

test('a heading that its pages repeat is kept where it stands first', () => {
  const chapter = '第二章 重点任务';
  const lines = ['第一章 发展基础', ...PAGE, '— 1 —', chapter, ...PAGE, '— 2 —', chapter, ...PAGE];
  expect(headsIn(lines)).toEqual([chapter]);
  expect(headsIn(lines.map((line, i) => (i === 14 ? '第三章 保障措施' : line)))).toEqual([]);
});

test('headings and cells at the edges of pages are no heads', () => {
  const pages = ['一、总体要求', '二、重点任务', '三、保障措施'].flatMap((head, i) => [
    ...[head, ...PAGE, '预期性'],
    `— ${i + 1} —`,
  ]);
  expect(headsIn(pages)).toEqual([]);
});

test('a watermark cuts sentences again and again; a line that ends them does not', () => {
  const stamped = (stamp: string, end: string) =>
    [1, 2, 3, 4].flatMap(() => [
      ...PAGE.slice(0, 5),
      `${PAGE[0] ?? ''}${end}`,
      stamp,
      ...PAGE.slice(0, 3),
    ]);
  expect(headsIn(stamped('仅供内部学习使用', ''))).toHaveLength(4);
  expect(headsIn(stamped('牵头单位市科技局', '。'))).toEqual([]);
});
