import { expect, test } from 'vitest';
import type { Division } from '../plan.schema.ts';
import { headingOf, stopsOf } from './route-data.ts';

const division = (anchor: string, level: number, children: Division[] = []): Division => ({
  anchor,
  level,
  label: null,
  number: null,
  title: anchor,
  stop: '',
  runIn: false,
  src: [0, 0],
  lines: [1, 1],
  children,
});

test('every division knows its path and its neighbours of the same level', () => {
  const outline = [
    division('s1', 1, [division('s1-1', 2), division('s1-2', 2)]),
    division('s2', 1, [division('s2-1', 2)]),
  ];
  const seen = [...stopsOf({ outline })].map(([anchor, { path, previous, next }]) => [
    anchor,
    path.map((step) => step.anchor).join('/'),
    previous?.anchor,
    next?.anchor,
  ]);
  expect(seen).toEqual([
    ['s1', 's1', undefined, 's2'],
    ['s1-1', 's1/s1-1', undefined, 's1-2'],
    ['s1-2', 's1/s1-2', 's1-1', 's2-1'],
    ['s2', 's2', 's1', undefined],
    ['s2-1', 's2/s2-1', 's1-2', undefined],
  ]);
});

test.each([
  ['一、', '发展基础', '一、发展基础'],
  ['（一）', '主要成效', '（一）主要成效'],
  ['1.', '新机遇', '1.新机遇'],
  ['第一章', '总体要求', '第一章\u3000总体要求'],
  ['附件1', '', '附件1'],
  [null, '科技惠民', '科技惠民'],
])('the heading of %s %s is %s', (label, title, heading) => {
  expect(headingOf({ label, title })).toBe(heading);
});
