/** Where a reader is warned: each 〓 under its own record, weak readings, doubtful numbers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LACUNA } from '../../src/plan.schema.ts';
import { Source } from '../source.ts';
import { doubtOf } from './doubt.ts';
import type { Edit } from './edit.ts';
import { marksIn } from './marks.ts';

const edit = (start: number, end: number, after: string, about: Partial<Edit> = {}): Edit => ({
  start,
  end,
  after,
  kind: 'gap',
  rule: 'lost-bytes',
  certainty: 'exact',
  ...about,
});

test('neighbouring 〓 of different records are different marks, and the record is the one that wrote it', () => {
  const source = new Source('甲??乙?');
  source.add([
    edit(0, 1, '甲、', { kind: 'reg' }),
    edit(1, 2, '〓'),
    edit(2, 3, '〓〓'),
    edit(4, 5, '第〓', { kind: 'supplied', certainty: 'high' }),
  ]);
  const rendering = source.render();
  expect(rendering.text).toBe('甲、〓〓〓乙第〓');
  expect(marksIn(source, rendering)).toEqual([
    [2, 1, 'r2'],
    [3, 2, 'r3'],
    [7, 1, 'r4'],
  ]);
});

test('a 〓 that the raw text itself prints has no record', () => {
  const source = new Source('甲〓乙');
  expect(marksIn(source, source.render())).toEqual([]);
});

describe('which records are doubts', () => {
  test.each([
    ['a certain reading', { kind: 'supplied', certainty: 'high', after: '快' }, undefined],
    [
      'a reading that is not certain',
      { kind: 'supplied', certainty: 'medium', after: '快' },
      'supplied',
    ],
    ['a digit, however certain', { kind: 'supplied', certainty: 'high', after: '至1' }, 'supplied'],
    ['what is lost', { kind: 'unclear', after: '〓' }, 'lost'],
    ['a number that may be two', { kind: 'sic', after: '67个', candidates: ['6—7个'] }, 'figure'],
    ['a word beside a number', { kind: 'sic', after: '3项项目', candidates: ['3项目'] }, 'odd'],
    ['oddity without a better reading', { kind: 'sic', after: '地道药材' }, 'odd'],
    ['what was restored', { kind: 'decode', after: '0' }, undefined],
  ] as const)('%s', (_, about, doubt) => {
    expect(
      doubtOf({
        ...edit(0, 1, about.after),
        ...about,
        candidates: 'candidates' in about ? [...about.candidates] : [],
      }),
    ).toBe(doubt);
  });
});

test('marks are in order, disjoint, and every written 〓 has one', () => {
  const piece = fc.constantFrom('〓', '〓〓', '快', '1', '第〓', '');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(piece, fc.constantFrom('gap', 'supplied', 'reg')), { maxLength: 8 }),
      (pieces) => {
        const source = new Source('字'.repeat(pieces.length * 2));
        source.add(
          pieces.map(([after, kind], i) =>
            edit(i * 2, i * 2 + 1, after, { kind: kind as Edit['kind'] }),
          ),
        );
        const rendering = source.render();
        const marks = marksIn(source, rendering);
        let last = 0;
        const covered = new Set<number>();
        for (const [at, length] of marks) {
          expect(at).toBeGreaterThanOrEqual(last);
          last = at + length;
          for (let k = at; k < last; k += 1) covered.add(k);
        }
        for (const { index } of rendering.text.matchAll(new RegExp(LACUNA, 'g'))) {
          expect(covered.has(index)).toBe(true);
        }
      },
    ),
  );
});
