import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { invert } from './invert.ts';

const streams = ['科技创新\n创新\n', '5g\n', '𠮷\n', '科技企业\n', '新\n'].map((text) =>
  Uint32Array.from([...text].map((character) => character.codePointAt(0) ?? 0)),
);

async function collect(entries: AsyncIterable<Entry>): Promise<Record<string, Entry['plans']>> {
  const found: Record<string, Entry['plans']> = {};
  for await (const { pair, plans } of entries) found[String.fromCodePoint(...pair)] = plans;
  return found;
}

test('every pair is found at its places in every plan', async () => {
  expect(await collect(invert(streams))).toEqual({
    '\n创': [[0, [4]]],
    '5g': [[1, [0]]],
    'g\n': [[1, [1]]],
    '业\n': [[3, [3]]],
    企业: [[3, [2]]],
    创新: [[0, [2, 5]]],
    技企: [[3, [1]]],
    技创: [[0, [1]]],
    '新\n': [
      [0, [3, 6]],
      [4, [0]],
    ],
    科技: [
      [0, [0]],
      [3, [0]],
    ],
    '𠮷\n': [[2, [0]]],
  });
});

test('it makes no difference in how many lots Pagefind gets them', async () => {
  expect(await collect(invert(streams, 2))).toEqual(await collect(invert(streams)));
});

test('no streams have no pairs', async () => {
  expect(await collect(invert([]))).toEqual({});
});
