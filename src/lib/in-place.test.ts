import { expect, test } from 'vitest';
import { madeRepair } from '../fixtures/made.ts';
import type { Block } from '../plan.schema.ts';
import { repairsInPlace } from './in-place.ts';

const raw = '甲,乙?丙。\n?丁/p>戊';
const block = (anchor: string, text: string, src: [number, number]): Block => ({
  anchor,
  kind: 'paragraph',
  role: 'body',
  division: null,
  container: null,
  text,
  lead: null,
  src,
  lines: [1, 1],
});

test('each repair stands where its reading stands in the text of its block', () => {
  const apparatus = [
    madeRepair(1, ',', '， ', {}),
    madeRepair(3, '?', '二', { kind: 'supplied' }),
    madeRepair(6, '\n', '\n', { kind: 'struct' }),
    madeRepair(7, '', '“', { kind: 'supplied' }),
    madeRepair(7, '?', '〓', { kind: 'gap' }),
    madeRepair(9, '/p>', '', { kind: 'drop' }),
  ];
  expect(raw.slice(9, 12)).toBe('/p>');
  const blocks = [block('p1', '甲， 乙二丙。', [0, 6]), block('p2', '“〓丁戊', [7, 13])];
  const placed = repairsInPlace({ blocks, apparatus });
  expect(
    placed.map(([anchor, repairs]) => [
      anchor,
      ...repairs.map(([at, length, kind, , , record]) => [at, length, kind, record]),
    ]),
  ).toEqual([
    // White space is not counted, and what is told in a group has no record of its own.
    ['p1', [1, 1, 'reg', null], [3, 1, 'supplied', 'r4']],
    ['p2', [0, 1, 'supplied', 'r8'], [1, 1, 'gap', 'r8'], [3, 0, 'drop', 'r10']],
  ]);
});

test('an insertion at the edge of two blocks goes to the one whose text has it', () => {
  const insertion = madeRepair(5, '', '。', { kind: 'supplied' });
  const one = block('p1', '甲,乙?丙。', [0, 5]);
  const other = block('p2', '。\n?丁', [5, 9]);
  const placed = repairsInPlace({ blocks: [one, other], apparatus: [insertion] });
  expect(placed.map(([anchor]) => anchor)).toEqual(['p1']);
});
