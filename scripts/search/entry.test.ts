import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeEntries, type Entry } from './entry.ts';

/** Few characters, so that the rows share pairs. */
const pair = fc.tuple(fc.integer({ min: 65, max: 68 }), fc.integer({ min: 65, max: 68 }));

async function* give(entries: readonly Entry[]): AsyncGenerator<Entry> {
  yield* entries;
}

test('entries of several rows come in order, each pair once with all its plans', async () => {
  const pairs = fc.uniqueArray(pair, { selector: (pair) => String(pair) });
  await fc.assert(
    fc.asyncProperty(fc.array(pairs, { maxLength: 5 }), async (rows) => {
      const entries = rows.map((pairs, row) =>
        pairs
          .map((pair): Entry => ({ pair, plans: [[row, [pair[0]]]] }))
          .sort((a, b) => a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1]),
      );
      const merged: Entry[] = [];
      for await (const entry of mergeEntries(entries.map(give))) merged.push(entry);

      const spelled = merged.map(({ pair }) => String.fromCodePoint(...pair));
      expect(spelled).toEqual([...new Set(spelled)].sort());
      for (const [row, own] of entries.entries()) {
        const back = merged.filter(({ plans }) => plans.some(([plan]) => plan === row));
        expect(back.map(({ pair }) => pair)).toEqual(own.map(({ pair }) => pair));
      }
      for (const { plans } of merged) {
        const numbers = plans.map(([plan]) => plan);
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      }
    }),
  );
});
