/** Which old texts may be behind a new one: those that share rare pairs of characters, or stand where it stands. */
import { type Overlap, overlap } from './fingerprint.ts';
import type { Pairing } from './pairing.ts';

export interface Candidate extends Overlap {
  known: number;
  fresh: number;
  /** Both stand between the same neighbours, or in the same element. */
  near: boolean;
}

/** A pair of characters that more texts have tells nothing. */
const RARE = 32;
/** Pairs of characters of a text that has hardly any rare ones. */
const SHORT = 12;

/** For each new element the places of its paired neighbours among the known, before and behind. */
function gapsOf({ known, fresh, ofFresh }: Pairing): [number, number][] {
  const isLive = (i: number) => known[i]?.state === 'live';
  const gaps = fresh.map((): [number, number] => [-1, known.length]);
  let before = -1;
  for (const [i, gap] of gaps.entries()) {
    gap[0] = before;
    const old = ofFresh[i] ?? -1;
    if (old !== -1 && isLive(old)) before = old;
  }
  let behind = known.length;
  for (const [i, gap] of [...gaps.entries()].reverse()) {
    gap[1] = behind;
    const old = ofFresh[i] ?? -1;
    if (old !== -1 && isLive(old)) behind = old;
  }
  return gaps;
}

/** Which of some known elements have a pair of characters in their sketch. */
function postings({ known }: Pairing, olds: readonly number[]): Map<number, number[]> {
  const having = new Map<number, number[]>();
  for (const i of olds) {
    for (const pair of known[i]?.print.sketch ?? []) {
      const list = having.get(pair) ?? [];
      list.push(i);
      having.set(pair, list);
    }
  }
  return having;
}

/**
 * All pairs of open new elements with known ones that have words in common. Linear in what is open.
 *
 * @param olds indices of the known elements that are asked for
 */
export function candidatesOf(pairing: Pairing, olds: readonly number[]): Candidate[] {
  const { known, fresh } = pairing;
  const open = new Set(olds);
  const having = postings(pairing, olds);
  const gaps = gapsOf(pairing);
  const candidates: Candidate[] = [];
  for (const i of pairing.openFresh()) {
    const element = fresh[i];
    const [before, behind] = gaps[i] ?? [-1, -1];
    if (!element) continue;
    const shared = new Map<number, number>();
    for (const pair of element.print.pairs) {
      const list = having.get(pair) ?? [];
      if (list.length > RARE) continue;
      for (const old of list) shared.set(old, (shared.get(old) ?? 0) + 1);
    }
    // One rare pair in common is chance, but for short texts and for what stands in the same place.
    const beside = new Set([before + 1, behind - 1, pairing.at(element.wanted) ?? -1]);
    for (const old of beside) if (open.has(old)) shared.set(old, 2);
    for (const [old, count] of shared) {
      const one = known[old];
      if (!one || (count < 2 && one.print.size > SHORT)) continue;
      const common = overlap(one.print, element.print);
      const near =
        (before < old && old < behind) || (one.in !== null && pairing.sameHolder(old, i));
      if (common.hits > 0) candidates.push({ ...common, known: old, fresh: i, near });
    }
  }
  return candidates;
}
