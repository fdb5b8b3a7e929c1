import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readShard } from '../../src/search/shard.ts';
import type { Entry } from './entry.ts';
import { Sharder, type Shard } from './shard.ts';

const rising = (max: number): fc.Arbitrary<number[]> =>
  fc
    .uniqueArray(fc.nat({ max }), { minLength: 1, maxLength: 40 })
    .map((numbers) => numbers.sort((a, b) => a - b));

const entry: fc.Arbitrary<Entry> = fc.record({
  pair: fc.tuple(fc.integer({ min: 32, max: 0xd7ff }), fc.integer({ min: 10, max: 0xd7ff })),
  plans: rising(2000).chain((plans) =>
    fc.tuple(...plans.map((plan) => fc.tuple(fc.constant(plan), rising(5_000_000)))),
  ),
});

function shard(entries: readonly Entry[]): Shard[] {
  const sharder = new Sharder();
  for (const entry of entries) sharder.add(entry);
  return sharder.end();
}

test('what is put on the shards is read from them', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(entry, { selector: ({ pair }) => String.fromCodePoint(...pair) }),
      (entries) => {
        const shards = shard(entries);
        const read = shards.flatMap(({ bytes }) => [...readShard(bytes)]);
        expect(read.map(([pair, places]) => [pair, [...places]])).toEqual(
          entries.map(({ pair, plans }) => [String.fromCodePoint(...pair), plans]),
        );
      },
    ),
  );
});

test('a shard is named by its first pair and closed when it is full', () => {
  const places = Array.from({ length: 2500 }, (_, i) => i);
  const entries = [...'甲乙丙丁戊己'].map((second): Entry => ({
    pair: [0x4e00, second.codePointAt(0) ?? 0],
    plans: [[0, places]],
  }));
  const shards = shard(entries);
  expect(shards.map(({ first }) => first)).toEqual(['一甲', '一丁']);
});

test('a pair that opens with a line end is left out', () => {
  expect(shard([{ pair: [10, 0x4e00], plans: [[0, [1]]] }])).toEqual([]);
});
