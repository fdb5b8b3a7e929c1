import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldText } from './fold.ts';

const anyText = fc.string({ unit: 'binary' });

test.each([
  ['case', 'R&D', 'r&d'],
  ['width', 'Ｒ＆Ｄ（１４％），', 'R&D(14%),'],
  ['spaces of every kind', '科 技\u3000创\u00a0新\n', '科技创新'],
  ['marks that are not seen', '科\u200b技\ufeff', '科技'],
  ['ligatures of signs and units', '25℃、㎡', '25°C、m2'],
  ['radicals that look like characters', '⼀', '一'],
])('%s does not count', (_what, one, other) => {
  expect(foldText(one)).toBe(foldText(other));
});

test.each([
  ['curly quotation marks', '“双一流”', '双一流'],
  ['a lost character', '〔2021〕〓8号', '〔2021〕8号'],
  ['signs', '3.2%', '32'],
])('%s count', (_what, one, other) => {
  expect(foldText(one)).not.toBe(foldText(other));
});

test('folding again changes nothing', () => {
  fc.assert(fc.property(anyText, (text) => foldText(foldText(text)) === foldText(text)));
});

test('a text folds as its parts do, so a phrase is found wherever it stands', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 3 })), (parts) => {
      expect(foldText(parts.join(''))).toBe(parts.map(foldText).join(''));
    }),
  );
});

test('each character says where it came from', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { chars, at } = fold(text);
      expect(at).toHaveLength(chars.length + 1);
      expect(at).toEqual([...at].sort((a, b) => a - b));
      for (const [i, character] of chars.entries()) {
        const source = String.fromCodePoint(text.codePointAt(at[i] ?? 0) ?? 0);
        expect(fold(source).chars).toContain(character);
      }
    }),
  );
});
