import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ancestryRows, sharedPieces } from './ancestry-rows.ts';

const sentence = (anchor: string, verdict: 'same' | 'fresh') => ({ anchor, text: anchor, verdict });

test('sentences that stand nowhere else are one row; the first of a paragraph has its anchor', () => {
  const rows = ancestryRows({
    sentences: [
      sentence('p1', 'fresh'),
      sentence('p2', 'fresh'),
      sentence('p3', 'same'),
      sentence('p3', 'same'),
    ],
  });
  expect(rows.map((row) => (row.verdict === 'fresh' ? row.sentences.length : row.id))).toEqual([
    2,
    'p3',
    undefined,
  ]);
});

test('the pieces are the text, whatever is marked', () => {
  const runs = fc
    .array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 9 })))
    .map((all) => all.sort(([a], [b]) => a - b));
  fc.assert(
    fc.property(fc.string({ minLength: 40, maxLength: 60 }), runs, (text, marked) => {
      expect(
        sharedPieces(text, marked)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
  expect(sharedPieces('甲乙丙丁', [[1, 2]])).toEqual([
    { text: '甲', shared: false },
    { text: '乙丙', shared: true },
    { text: '丁', shared: false },
  ]);
});
