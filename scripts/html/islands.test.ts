import { expect, test } from 'vitest';
import { decode } from '../decode/decode.ts';
import { readIslands } from './islands.ts';

const cells = ({ text, grids }: NonNullable<ReturnType<typeof readIslands>>) =>
  grids.map((grid) => grid.cells.map(({ span }) => text.slice(span.start, span.end)));

test('tables in a text become a cell a line, the rest stays as it is', () => {
  const table =
    '<table><tr><td>指标</td><td>2025年</td></tr><tr><td>研发强度</td><td>2.0</td></tr></table>';
  const read = readIslands(`一、目标\n\n表1 指标 ${table}尾\n${table}`);
  expect(read?.text).toBe(
    '一、目标\n\n表1 指标 \n指标\n2025年\n研发强度\n2.0\n尾\n指标\n2025年\n研发强度\n2.0',
  );
  expect(read && cells(read)).toEqual(
    Array.from({ length: 2 }, () => ['指标', '2025年', '研发强度', '2.0']),
  );
});

test('a page of its own around a table goes with it', () => {
  const table = '<table><tr><td>指标</td></tr></table>';
  expect(readIslands(`表1\n<html><body>${table}</body></html>\n尾`)?.text).toBe('表1\n指标\n尾');
  expect(readIslands(`<body>${table}尾`)?.text).toBe('<body>\n指标\n尾');
});

test('a table inside a table belongs to it', () => {
  const read = readIslands(
    '<table><tr><td>外<table><tr><td>内</td></tr></table></td></tr></table>后',
  );
  expect(read?.text).toBe('外\n内\n后');
  expect(read?.grids).toHaveLength(2);
});

test.each([['没有表'], ['<table>没有格'], ['<table></table>'], ['</table><td>']])(
  '%s: nothing to read',
  (text) => expect(readIslands(text)).toBeNull(),
);

test('decode says so', () => {
  const text = `一、目标\n${'坚持创新。'.repeat(30)}\n<table><tr><td>指标</td></tr></table>\n`;
  expect(decode(new TextEncoder().encode(text))).toMatchObject({
    encoding: 'utf-8+html',
    meta: null,
  });
});
