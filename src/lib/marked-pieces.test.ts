import { expect, test } from 'vitest';
import { markedPieces, marksWithin } from './marked-pieces.ts';

test('the pieces are the text, and marks of a part count from its beginning', () => {
  expect(markedPieces('甲〓乙', [[1, 1, 'r1']])).toEqual([
    { text: '甲', record: null },
    { text: '〓', record: 'r1' },
    { text: '乙', record: null },
  ]);
  expect(markedPieces('甲')).toEqual([{ text: '甲', record: null }]);
  const marks: [number, number, string][] = [
    [0, 1, 'r1'],
    [3, 2, 'r2'],
  ];
  expect(marksWithin({ marks }, 2, 6)).toEqual([[1, 2, 'r2']]);
});
