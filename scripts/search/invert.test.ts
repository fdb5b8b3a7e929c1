import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { invert } from './invert.ts';

const streams = ['科技创新\n创新\n', '5g\n', '𠮷\n', '科技企业\n', '新\n'].map((text) =>
  Uint32Array.from([...text].map((character) => character.codePointAt(0) ?? 0)),
);

function collect(entries: Iterable<Entry>): Record<string, Entry['plans']> {
  const found: Record<string, Entry['plans']> = {};
  for (const { pair, plans } of entries) found[String.fromCodePoint(...pair)] = plans;
  return found;
}

test('every pair is found at its places in every plan', () => {
  expect(collect(invert(streams))).toEqual({
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

/** Streams of few characters, one of them outside the first plane, so that they share pairs; empty ones among them. */
const drawn = fc.array(
  fc
    .array(fc.constantFrom(10, 0x79d1, 0x6280, 0x20bb7), { maxLength: 12 })
    .map((characters) => Uint32Array.from(characters)),
  { maxLength: 6 },
);

test('each place that opens a pair is told once, in order, however small the lots', () => {
  fc.assert(
    fc.property(drawn, fc.integer({ min: 1, max: 30 }), (drawn, lotSize) => {
      const entries = [...invert(drawn, lotSize)];
      const keys = entries.map(({ pair: [first, second] }) => first * 0x110000 + second);
      expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
      const told = entries.flatMap(({ pair, plans }) =>
        plans.flatMap(([plan, places]) => {
          expect(places).toEqual([...places].sort((a, b) => a - b));
          return places.map((place) => [plan, place, ...pair].join());
        }),
      );
      const there = drawn.flatMap((stream, plan) =>
        [...stream.subarray(0, -1)].map((first, place) =>
          [plan, place, first, stream[place + 1]].join(),
        ),
      );
      expect(told.sort()).toEqual(there.sort());
    }),
  );
});

test('no streams have no pairs', () => {
  expect(collect(invert([]))).toEqual({});
});
