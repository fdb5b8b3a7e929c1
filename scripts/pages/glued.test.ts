/** Numbers of pages that share a line with text, and what only looks like them. */
import { expect, test } from 'vitest';
import { linesOf } from '../text/lines.ts';
import { gluedMarks } from './glued.ts';

const CLAUSE = '坚持创新驱动发展战略，建设一批高水平实验室，打造特色产业集群，';
const page = (clauses = 6) => CLAUSE.repeat(clauses);
/** What the marks of a text are, and the text without them. */
const marksIn = (text: string) =>
  gluedMarks(linesOf(text)).map(({ start, end }) => text.slice(start, end));
const without = (text: string) =>
  gluedMarks(linesOf(text)).reduceRight(
    (whole, { start, end, after }) => whole.slice(0, start) + after + whole.slice(end),
    text,
  );
const pages = (count: number, set: (page: number) => string) =>
  Array.from({ length: count }, (_, i) => set(i + 1)).join('');

test.each([
  ['behind a sentence', (n: number) => `${page()}形成合力。— ${n} —\n`],
  ['behind a line that goes on', (n: number) => `${page()}形成-${n}-\n合力。`],
  ['in words', (n: number) => `${page()}形成合力。第${n}页 共9页\n`],
  ['with points', (n: number) => `${page()}形成合力。· ${n} ·\n`],
  ['in front of a line', (n: number) => `- ${n} -合力，${page()}形成\n`],
  ['inside a line', (n: number) => `${page()}形成—${n}—合力，`],
])('%s', (_, set) => {
  const blank = pages(5, (n) => set(n)).replace(/[-—·] ?\d ?[-—·]|第\d页 共9页/g, '');
  expect(without(pages(5, set))).toBe(blank);
});

test('what ends and what begins inside a line stay apart', () => {
  const ended = (n: number) => `${page()}形成合力。— ${n} —（${'一二三四五'[n - 1] ?? ''}）平台`;
  const text = pages(5, (n) => (n % 2 ? ended(n) : `${page()}形成— ${n} —合力，`));
  expect(without(text)).toContain('形成合力。 （一）平台');
  const open = pages(5, (n) => `${page()}形成 — ${n} — 合力，`);
  expect(without(open)).toContain('形成合力，');
});

test('a page of few words, a number beside a figure and a lone last number go with the others', () => {
  const text = `${pages(5, (n) => `${page()}形成合力。- ${n} -\n`)}短页- 6 -\n达到1,000- 7 -\n${page()}\n- 8 -\n`;
  expect(marksIn(text).at(-1)).toBe('- 8 -\n');
  expect(without(text)).toContain('短页\n达到1,000\n');
  const range = `${pages(5, (n) => `- ${n} -合力，${page()}形成\n`)}年产3\n- 6 --5万吨，${page()}\n`;
  expect(without(range)).toContain('年产3\n-5万吨，');
});

test.each([
  ['three are too few', pages(3, (n) => `${page()}形成合力。— ${n} —\n`)],
  ['numbers that do not count up', pages(6, () => `${page()}形成合力。— 3 —\n`)],
  ['labels of paragraphs', pages(6, (n) => `-${n}-平台。${page()}形成合力。\n`)],
  ['entries of a list', pages(6, (n) => `实验室-${n}-\n`)],
  ['ranges and numbers of telephones', pages(6, (n) => `${page()}0000-${n}-12，2021-${n}-1。\n`)],
  ['pages that sentences speak of', pages(6, (n) => `${page()}形成合力，见第${n}页\n`)],
  [
    'numbers far apart, then near',
    [1, 2, 3, 4, 5].map((n) => `${page(n ** 4)}形成。— ${n} —\n`).join(''),
  ],
])('%s', (_, text) => {
  expect(marksIn(text)).toEqual([]);
});
