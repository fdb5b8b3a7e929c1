import { expect, test } from 'vitest';
import { joinPrinted } from './printed.ts';

const LINES = ['第一行', '1 专利 件 20', '2 企业 家 40', '第四行', '第五行'];
const segments = LINES.map((text, i) => {
  const start = LINES.slice(0, i).join('\n').length + (i > 0 ? 1 : 0);
  return { text, span: { start, end: start + text.length } };
});
const whole = { start: 0, end: LINES.join('\n').length };
const texts = (tables: { span: { start: number; end: number } }[]) =>
  joinPrinted(segments, { paragraphs: [whole] }, tables).map(({ text }) => text.replace(/\s/g, ''));

test('the lines of a printed paragraph are one', () => {
  expect(texts([])).toHaveLength(1);
});

test('what stands before or behind a table is not joined with its rows, and stays', () => {
  const start = segments[1]?.span.start ?? 0;
  const end = segments[2]?.span.end ?? 0;
  expect(texts([{ span: { start, end } }])).toEqual([
    '第一行',
    '1专利件202企业家40',
    '第四行第五行',
  ]);
});

test('two tables below each other stay apart', () => {
  const spans = segments.slice(1, 3).map(({ span }) => ({ span }));
  expect(texts(spans)).toEqual(['第一行', '1专利件20', '2企业家40', '第四行第五行']);
});
