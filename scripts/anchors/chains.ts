/** What has kept its order: the longest chain of pairs that rise on both sides, then those that moved together. */

/** An element of the ledger and one of the new text, by index. */
export type Pair = readonly [known: number, fresh: number];

/** The longest rising chain of pairs (after Schensted). Sorted by the first member, `n log n`. */
function longest(pairs: readonly Pair[]): Pair[] {
  /** For each length the pair that ends such a chain soonest. */
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [i, [, fresh]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? -1]?.[1] ?? 0) < fresh) low = middle + 1;
      else high = middle;
    }
    before[i] = ends[low - 1] ?? -1;
    ends[low] = i;
  }
  const chain: Pair[] = [];
  for (let at = ends.at(-1) ?? -1; at !== -1; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

/** Chains that are worth looking between; what is moved more than that is moved one by one. */
const MOST = 16;

/** Parts pairs, sorted by their first member, into rising chains, the longest first. */
export function chainsOf(pairs: readonly Pair[]): Pair[][] {
  const chains: Pair[][] = [];
  let rest = pairs;
  while (rest.length > 0 && chains.length < MOST) {
    const chain = longest(rest);
    const taken = new Set(chain);
    chains.push(chain);
    rest = rest.filter((pair) => !taken.has(pair));
  }
  return chains;
}
