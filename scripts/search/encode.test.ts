import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../src/search/fold.ts';
import { decodePair, encodePair, encodeStream } from './encode.ts';

/** Code points that folding leaves, from the whole of Unicode. */
const character = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 1 })
  .map((text) => foldText(text).codePointAt(0) ?? 10);

test('a pair is eight letters, and comes back from them', () => {
  fc.assert(
    fc.property(character, character, (first, second) => {
      const word = encodePair(first, second);
      expect(word).toMatch(/^[a-z]{8}$/);
      expect(decodePair(word)).toEqual([first, second]);
    }),
  );
});

test('words stand in the order of the code points', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 0x3ffff }),
      fc.integer({ min: 0, max: 0x3ffff }),
      (a, b) => encodePair(a, 0) < encodePair(b, 0) === a < b,
    ),
  );
});

test('a record has a word for each place of the stream but the last', () => {
  const words = encodeStream(Uint32Array.from([...'科技创\n'].map((c) => c.codePointAt(0) ?? 0)));
  expect(words.split(' ').map((word) => String.fromCodePoint(...decodePair(word)))).toEqual([
    '科技',
    '技创',
    '创\n',
  ]);
});
