import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST, passagesOf, vectorOf } from './passages.ts';
import { pairsOf, wordsOfLines } from './tokens.ts';

test('a passage names each word with its places', () => {
  expect(vectorOf(['b', 'a', 'b'])).toBe('b:1,3 a:2');
});

test('no term is lost at a cut, and no passage holds more than a tsvector keeps', () => {
  const most = { words: 150, places: 120 };
  const line = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 700 });
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.nat(),
      (lines, where, size) => {
        const all = lines.map((text) => [...text]);
        const from = all[where % all.length] ?? [];
        const length = 2 + (size % (LONGEST - 1));
        const start = where % Math.max(1, from.length - length);
        const term = from.slice(start, start + length);
        const passages = [...passagesOf(wordsOfLines(`${lines.join('\n')}\n`), most)];
        for (const passage of passages) {
          expect(passage.length).toBeLessThanOrEqual(most.words + 1);
          const counts = Map.groupBy(passage, (word) => word);
          for (const own of counts.values()) expect(own.length).toBeLessThanOrEqual(most.places);
        }
        const wanted = ` ${pairsOf(term).join(' ')} `;
        expect(passages.some((passage) => ` ${passage.join(' ')} `.includes(wanted))).toBe(
          term.length > 1,
        );
      },
    ),
  );
});
