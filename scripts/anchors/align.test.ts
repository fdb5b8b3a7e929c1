/** The alignment alone: which old text each new one is, of texts that stand between the same neighbours. */
import { expect, test } from 'vitest';
import { align } from './align.ts';
import { features, write } from './fingerprint.ts';
import { emptyLedger } from './ledger.ts';
import { Pairing } from './pairing.ts';

const WORDS = [
  ...[
    '加快建设国家实验室体系',
    '培育壮大战略性新兴产业',
    '深化科技体制机制改革',
    '完善多元化投入机制',
  ],
  ...['推动高新区争先进位', '促进科技成果转移转化', '强化企业创新主体地位', '扩大国际科技合作交流'],
  ...['打造区域创新高地集群', '营造全社会创新氛围', '健全知识产权保护制度', '引进海内外高层次人才'],
  ...['夯实基础研究源头供给', '发展数字经济新型业态'],
];
/** A sentence of the given words, by their letters: 甲 is a, 乙 is b, … */
const text = (letters: string): string =>
  [...letters].map((letter) => `${WORDS[letter.charCodeAt(0) - 97] ?? letter}。`).join('');

/** Which old texts each new one is, as letters; those behind `+` were joined to it, `-` is new. */
function aligned(known: readonly string[], fresh: readonly string[]): string[] {
  const kind = 'paragraph';
  const pairing = new Pairing(
    {
      ...emptyLedger('plan'),
      live: known.map((old, i) => ({
        ...{ anchor: `p${i}`, kind, in: null, since: null },
        text: write(features(text(old))),
      })),
    },
    fresh.map((now, i) => ({ kind, wanted: `p${i}`, parent: null, text: text(now) })),
  );
  align(pairing, [...known.keys()], [...fresh.keys()]);
  return fresh.map((_, j) => {
    const parts = [...pairing.merged].filter(([, to]) => to === j).map(([i]) => known[i] ?? '');
    return [known[pairing.ofFresh[j] ?? -1] ?? '-', ...parts.sort()].join('+');
  });
}

test.each<[string, string[], string[], string[]]>([
  ['nothing changed', ['a', 'b', 'c'], ['a', 'b', 'c'], ['a', 'b', 'c']],
  ['one was added in front', ['a', 'b'], ['c', 'a', 'b'], ['-', 'a', 'b']],
  ['one was added behind', ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', '-']],
  ['one was taken away', ['a', 'b', 'c'], ['a', 'c'], ['a', 'c']],
  ['all are new', ['a', 'b'], ['c', 'd', 'e'], ['-', '-', '-']],
  ['the first was cut in two', ['ab', 'c'], ['a', 'b', 'c'], ['ab', '-', 'c']],
  ['the last was cut in two', ['c', 'ab'], ['c', 'a', 'b'], ['c', 'ab', '-']],
  ['one was cut in three', ['abc'], ['a', 'b', 'c'], ['abc', '-', '-']],
  ['the first two were joined', ['a', 'b', 'c'], ['ab', 'c'], ['a+b', 'c']],
  ['the last two were joined', ['c', 'a', 'b'], ['c', 'ab'], ['c', 'a+b']],
  ['three were joined', ['a', 'b', 'c', 'd'], ['abc', 'd'], ['a+b+c', 'd']],
  ['joined, and a word added', ['a', 'b'], ['abc'], ['a+b']],
  ['cut in two, and one added', ['ab', 'd'], ['a', 'b', 'c', 'd'], ['ab', '-', '-', 'd']],
  ['one grew', ['a', 'bc'], ['a', 'bcd'], ['a', 'bc']],
  ['one shrank', ['abc', 'd'], ['ab', 'd'], ['abc', 'd']],
  ['what follows is no piece of one that it outgrows', ['ab'], ['a', 'bcdefg'], ['ab', '-']],
  ['what precedes is no part of one that holds little of it', ['a', 'bc'], ['bc'], ['bc']],
  [
    'twelve pieces, of which the first is the whole’s',
    ['abcdefghijkl'],
    [...'abcdefghijkl'],
    ['abcdefghijkl', ...Array<string>(11).fill('-')],
  ],
  ['twelve parts', [...'abcdefghijkl'], ['abcdefghijkl'], [`a+${[...'bcdefghijkl'].join('+')}`]],
])('%s', (_, known, fresh, due) => {
  expect(aligned(known, fresh)).toEqual(due);
});

test('a text in the middle keeps its own, whatever begins alike beside it', () => {
  // Three paragraphs that begin with the same words, of which the first two are corrected.
  const fresh = ['ax', 'ay', 'ab'];
  expect(aligned(['ac', 'ad', 'ab'], fresh)).toEqual(['ac', 'ad', 'ab']);
});
