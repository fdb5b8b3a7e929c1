import { expect, test } from 'vitest';
import type { Repair } from '../plan.schema.ts';
import { arrange, countBy } from './apparatus.ts';
import { shorten, surroundings } from './excerpt.ts';

const repair = (id: number, about: Partial<Repair>): Repair => ({
  id: `r${id}`,
  kind: 'reg',
  rule: 'width',
  src: [id, id + 1],
  line: id,
  before: ',',
  after: '，',
  certainty: 'exact',
  anchor: null,
  ...about,
});

test('arrange groups what is alike, lists the rest and loses nothing', () => {
  const repairs = [
    repair(1, {}),
    repair(2, { before: ';', after: '；' }),
    repair(3, {}),
    repair(4, { kind: 'gap', before: '?', after: '〓' }),
    repair(5, { kind: 'decode', before: 'O', after: '0' }),
    repair(6, { kind: 'drop', before: '浏览12次', after: '' }),
    repair(7, { kind: 'reg', before: 'O', after: '0' }),
    repair(8, { kind: 'drop', before: '/p>', after: '' }),
    repair(9, { kind: 'drop', before: '/p>', after: '' }),
  ];
  const { records, groups, digits } = arrange(repairs);
  expect(groups.map((group) => group.repairs.map(({ id }) => id))).toEqual([
    ['r1', 'r3'],
    ['r8', 'r9'],
    ['r2'],
  ]);
  expect(records.map(({ id }) => id)).toEqual(['r4', 'r5', 'r6', 'r7']);
  expect(digits.map(({ id }) => id)).toEqual(['r5', 'r7']);
  expect(records.length + groups.flatMap((group) => group.repairs).length).toBe(repairs.length);
  expect([...countBy(repairs, ({ kind }) => kind)]).toEqual([
    ['reg', 4],
    ['gap', 1],
    ['decode', 1],
    ['drop', 3],
  ]);
});

test('shorten counts what it leaves out and never splits a character', () => {
  expect(shorten('一二三', 3)).toEqual({ head: '一二三', omitted: 0, tail: '' });
  const { head, omitted, tail } = shorten('𠀀'.repeat(20), 10);
  expect([[...head].length, omitted, [...tail].length]).toEqual([7, 10, 3]);
  expect(head + tail).toBe('𠀀'.repeat(10));
});

test('surroundings stay on the line', () => {
  expect(surroundings('甲乙\n丙?丁\n戊', [4, 5], 9)).toEqual({ before: '丙', after: '丁' });
  expect(surroundings('甲\n乙', [0, 2], 9)).toEqual({ before: '', after: '' });
});
