import { expect, test } from 'vitest';
import type { Block, Plan } from '../plan.schema.ts';
import { originalAt, turnsOf } from './original.ts';
import { routes } from './routes.ts';

const block = (anchor: string, page?: number, to?: number, turns?: [number, number][]) =>
  ({
    anchor,
    ...(page !== undefined && { printed: { page, to, box: [0, 0, 1, 1], turns } }),
  }) as unknown as Block;

test('a page turns at the first block that begins on it; none turns back', () => {
  const blocks = [
    block('title', 1),
    block('s1', 1),
    block('s1-p1', 1, 3),
    block('s1-p2', 3),
    block('t1-r1'),
    block('s1-p3', 3),
    block('note', 2),
    block('s2', 4),
  ];
  expect([...turnsOf({ blocks })]).toEqual([
    ['title', 1],
    ['s1-p2', 3],
    ['s2', 4],
  ]);
});

test('a page that begins inside of a paragraph is marked there, and not again behind it', () => {
  const blocks = [
    block('s1-p1', 1, 3, [
      [20, 2],
      [80, 3],
    ]),
    block('s1-p2', 3),
    block('s1-p3', 4),
  ];
  expect([...turnsOf({ blocks })]).toEqual([
    ['s1-p1', 1],
    ['s1-p3', 4],
  ]);
});

test('a PDF opens at a page; what does not go out has no address', () => {
  const at = (original: string | undefined, page?: number) =>
    originalAt({ id: 'a', source: { original } as Plan['source'] }, routes.source('a'), page);
  expect(at('pdf', 12)).toBe('../original.pdf#page=12');
  expect(at('pdf')).toBe('../original.pdf');
  expect(at('ofd', 12)).toBe('../original.ofd');
  expect(at(undefined, 12)).toBeNull();
});
