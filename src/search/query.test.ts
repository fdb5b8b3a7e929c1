import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery, writeQuery } from './query.ts';

const read = (text: string): { wanted: string[]; unwanted: string[] } => {
  const { wanted, unwanted } = parseQuery(text);
  return {
    wanted: wanted.map((term) => term.join('')),
    unwanted: unwanted.map((term) => term.join('')),
  };
};

test.each<[query: string, wanted: string[], unwanted: string[]]>([
  ['', [], []],
  ['　', [], []],
  ['科技', ['科技'], []],
  [' 科技　创新 ', ['科技', '创新'], []],
  ['科技 科技', ['科技'], []],
  ['R&D经费', ['r&d经费'], []],
  ['“双一流”', ['“双一流”'], []],
  ['"科技 创新"', ['科技创新'], []],
  ['＂科技 创新＂人才', ['科技创新', '人才'], []],
  ['"没有关上', ['没有关上'], []],
  ['"-5%"', ['-5%'], []],
  ['科技 -企业', ['科技'], ['企业']],
  ['－企业 科技', ['科技'], ['企业']],
  ['-"企业 创新"', [], ['企业创新']],
  ['-', ['-'], []],
  ['"', ['"'], []],
  ['2021-2025', ['2021-2025'], []],
  ['科技 - 企业', ['科技', '-', '企业'], []],
])('%s', (query, wanted, unwanted) => {
  expect(read(query)).toEqual({ wanted, unwanted });
});

test('no query is wrong, and none has an empty term', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'"＂-－ 　a科') }), (text) => {
      const { wanted, unwanted } = parseQuery(text);
      expect([...wanted, ...unwanted].every((term) => term.length > 0)).toBe(true);
    }),
  );
});

test('a suggestion asks for what it says', () => {
  const term = fc
    .array(fc.constantFrom(...'-a科技%“'), { minLength: 1, maxLength: 5 })
    .map((term) => term.join(''));
  fc.assert(
    fc.property(fc.uniqueArray(term), fc.uniqueArray(term), (wanted, unwanted) => {
      const query = { wanted: wanted.map((t) => [...t]), unwanted: unwanted.map((t) => [...t]) };
      expect(read(writeQuery(query))).toEqual({ wanted, unwanted });
    }),
  );
});
