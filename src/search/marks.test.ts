import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from './fold.ts';
import { rangesIn } from './marks.ts';

const marked = (text: string, ...terms: string[]): string[] =>
  rangesIn(
    text,
    terms.map((term) => [...foldText(term)]),
  ).map(([start, end]) => text.slice(start, end));

test.each<[text: string, terms: string[], marks: string[]]>([
  ['实施科技创新，科技兴市', ['科技'], ['科技', '科技']],
  ['实施科 技创新', ['科技'], ['科 技']],
  ['Ｒ＆Ｄ经费', ['r&d'], ['Ｒ＆Ｄ']],
  ['高新技术企业', ['高新技术', '技术企业'], ['高新技术企业']],
  ['一一一', ['一一'], ['一一一']],
  ['气温25℃时', ['25°'], ['25℃']],
  ['气温25℃时', ['c时'], ['℃时']],
  ['甲\n乙', ['甲乙'], []],
  ['𠮷野家', ['野'], ['野']],
  ['', ['野'], []],
])('%j marks %j', (text, terms, marks) => {
  expect(marked(text, ...terms)).toEqual(marks);
});

test('what is marked folds to the term, and the term is marked wherever the folded text holds it', () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲乙 ａA０0，,') });
  const term = fc.string({ unit: fc.constantFrom(...'甲乙a0,'), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(text, term, (text, term) => {
      const marks = marked(text, term);
      for (const mark of marks) expect(foldText(mark)).toContain(term);
      expect(marks.length > 0).toBe(foldText(text).includes(term));
    }),
  );
});
