/** Pairs what stands between pairs: the stretches of a text that have kept their order are aligned. */
import { align } from './align.ts';
import { candidatesOf } from './candidates.ts';
import { chainsOf, type Pair } from './chains.ts';
import type { Pairing } from './pairing.ts';

/** Most cells of one alignment; of longer stretches what is surely alike is paired first. */
const CELLS = 250_000;
/** Likeness that is sure enough for that. */
const SURE = 0.5;

/** Pairs of elements with a place of their own, by their place in the ledger. */
const pairsOf = ({ known, ofKnown }: Pairing): Pair[] =>
  [...ofKnown.entries()].filter(([i, now]) => now !== -1 && known[i]?.state === 'live');

/** Open elements of a range. */
const openIn = (open: readonly number[], from: number, to: number): number[] => {
  let [low, high] = [0, open.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((open[middle] ?? 0) > from) high = middle;
    else low = middle + 1;
  }
  const found: number[] = [];
  for (let i = low; i < open.length && (open[i] ?? to) < to; i += 1) found.push(open[i] ?? 0);
  return found;
};

/** What is each other's likest in two long stretches, as far as it rises. */
function surePairs(pairing: Pairing, known: readonly number[], fresh: readonly number[]): Pair[] {
  const here = new Set(fresh);
  const likest = (side: 'known' | 'fresh') => {
    const found = new Map<number, (typeof candidates)[number]>();
    for (const one of candidates) {
      if (one.alike > (found.get(one[side])?.alike ?? 0)) found.set(one[side], one);
    }
    return found;
  };
  const candidates = candidatesOf(pairing, known).filter(
    (one) => here.has(one.fresh) && one.alike >= SURE,
  );
  const [ofKnown, ofFresh] = [likest('known'), likest('fresh')];
  const mutual = [...ofKnown.values()].filter((one) => ofFresh.get(one.fresh) === one);
  return (
    chainsOf(
      mutual.map(({ known: old, fresh: now }): Pair => [old, now]).sort((a, b) => a[0] - b[0]),
    )[0] ?? []
  );
}

function alignStretch(pairing: Pairing, known: readonly number[], fresh: readonly number[]): void {
  if (known.length * fresh.length <= CELLS) {
    align(pairing, known, fresh);
    return;
  }
  const sure = surePairs(pairing, known, fresh);
  if (sure.length === 0) return;
  for (const [old, now] of sure) pairing.pair(old, now);
  alignBetween(pairing, [[-1, -1], ...sure, [Infinity, Infinity]], known, fresh);
}

/** Aligns what stands between the pairs of a chain. */
function alignBetween(
  pairing: Pairing,
  chain: readonly Pair[],
  known: readonly number[],
  fresh: readonly number[],
): void {
  for (const [i, [old, now]] of chain.entries()) {
    const next = chain[i + 1];
    if (!next || next[0] === old + 1 || next[1] === now + 1) continue;
    const isOpen = (side: Int32Array) => (at: number) => side[at] === -1;
    alignStretch(
      pairing,
      openIn(known, old, next[0]).filter(isOpen(pairing.ofKnown)),
      openIn(fresh, now, next[1]).filter(isOpen(pairing.ofFresh)),
    );
  }
}

/** The open elements that adjoin a pair, in one direction of reading. */
function adjoining(pairing: Pairing, [old, now]: Pair, step: 1 | -1): [number[], number[]] {
  const run = (isOpen: (i: number) => boolean, from: number): number[] => {
    const found: number[] = [];
    for (let i = from + step; isOpen(i); i += step) found.push(i);
    return step === 1 ? found : found.reverse();
  };
  const { known, ofKnown, ofFresh } = pairing;
  return [
    run((i) => ofKnown[i] === -1 && known[i]?.state === 'live', old),
    run((i) => ofFresh[i] === -1, now),
  ];
}

/** The longest chain is the text; the shorter ones have moved, and take with them what adjoins. */
export function matchBetween(pairing: Pairing): void {
  const [text = [], ...moved] = chainsOf(pairsOf(pairing));
  const [known, fresh] = [pairing.openKnown(), pairing.openFresh()];
  alignBetween(pairing, [[-1, -1], ...text, [Infinity, Infinity]], known, fresh);
  for (const pair of moved.flat()) {
    for (const step of [1, -1] as const) alignStretch(pairing, ...adjoining(pairing, pair, step));
  }
}
