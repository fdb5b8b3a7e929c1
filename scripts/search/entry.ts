/** What an inverted index is made of. */

/** A pair of neighbours with its places in each plan that holds it. */
export interface Entry {
  /** Code points of the neighbours. */
  pair: [first: number, second: number];
  /** Number of the plan and its places there, both rising. */
  plans: [plan: number, places: number[]][];
}

/**
 * Several rows of entries as one, in the order of their pairs. Each row must be in that order, and the plans of
 * each must come after those of the row before.
 */
export async function* mergeEntries(rows: readonly AsyncIterator<Entry>[]): AsyncGenerator<Entry> {
  const next = await Promise.all(rows.map((row) => row.next()));
  for (;;) {
    const heads = next.flatMap(({ done, value }, row) => (done ? [] : [{ entry: value, row }]));
    const [first] = heads;
    if (!first) return;
    const least = heads.reduce(
      (least, { entry }) => (compare(entry, least) < 0 ? entry : least),
      first.entry,
    );
    const same = heads.filter(({ entry }) => compare(entry, least) === 0);
    yield { pair: least.pair, plans: same.flatMap(({ entry }) => entry.plans) };
    for (const { row } of same) {
      const iterator = rows[row];
      if (iterator) next[row] = await iterator.next();
    }
  }
}

/** Order by the code points of the pairs. */
function compare({ pair: [a, b] }: Entry, { pair: [c, d] }: Entry): number {
  return a - c || b - d;
}
