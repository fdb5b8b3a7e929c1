import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corrupt } from '../testing/byte-model.ts';
import { couldBeLost, waitingBefore } from './pairing.ts';

describe('what waits for a partner', () => {
  test.for<[string, boolean, string]>([
    ['', false, 'a line begins in step'],
    ['创', true, 'three bytes leave one over'],
    ['创新', false, 'and three more use it up'],
    ['技', false, 'a last byte 0x80 passes alone'],
    ['创。', true, 'so does a middle byte 0x80'],
    ['创新12', false, 'ASCII ends every pair'],
    ['区,创', true, 'a folded comma counts three bytes'],
    ['十四?rdquo;', false, 'the rest of an entity ends in ASCII'],
  ])('behind %j: %j, %s', ([text, waits]) => {
    expect([...waitingBefore(text, text.length)].some((lead) => lead !== null)).toBe(waits);
  });

  test('a sign that may have been full-width leaves both open', () => {
    expect(waitingBefore('基金+', 3).size).toBe(2);
    expect(waitingBefore('资金和+', 4).size).toBe(1);
  });
});

const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code));
const words = fc.array(fc.oneof(han, fc.constantFrom('、', '。', '技', '性', '一', '2021', 'A')), {
  maxLength: 12,
});

test('agrees with the model of the accident on what can be lost, and to what', () => {
  fc.assert(
    fc.property(words, han, fc.constantFrom('1', '<'), (before, character, next) => {
      const text = before.join('');
      const taker = next === '<' ? 'tag' : 'other';
      const made = corrupt(`${text}${character}${next}`);
      const lost = made === `${corrupt(`${text} `).trimEnd()}?`;
      // A text that ends in a lead which takes the space would not show its last character.
      if (waitingBefore(text, text.length).has(null)) {
        expect(couldBeLost(character, waitingBefore(text, text.length), taker)).toBe(lost);
      }
    }),
  );
});
