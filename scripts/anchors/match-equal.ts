/**
 * Pairs elements with the same text (after Heckel): what stands once on both sides first, from there their
 * neighbours, then what is repeated, in order.
 */
import { holds, type Pairing } from './pairing.ts';

/** Shortest text that is told by itself; a shorter one (合计, 发展目标) needs a neighbour or the same holder. */
const TELLING = 8;

/** Groups the elements that are still open by a key, both sides beside each other. */
function groups(
  pairing: Pairing,
  knownKey: (i: number) => string,
  freshKey: (i: number) => string,
) {
  const found = new Map<string, { known: number[]; fresh: number[] }>();
  const group = (key: string) => {
    const one = found.get(key) ?? { known: [], fresh: [] };
    found.set(key, one);
    return one;
  };
  for (const i of pairing.openFresh()) {
    if (pairing.fresh[i]?.print.length) group(freshKey(i)).fresh.push(i);
  }
  for (const i of pairing.openKnown()) {
    if (pairing.known[i]?.print.length) group(knownKey(i)).known.push(i);
  }
  return found.values();
}

const hashOf = (print: { hash: string } | undefined): string => print?.hash ?? '';
const text = (side: readonly { print: { hash: string } }[]) => (i: number) =>
  hashOf(side[i]?.print);
const textAndKind = (side: readonly { kind: string; print: { hash: string } }[]) => (i: number) =>
  `${side[i]?.kind} ${hashOf(side[i]?.print)}`;

type Keys = readonly [known: (i: number) => string, fresh: (i: number) => string];

/** The same kind of element with the same text in the same holder. */
const inHolder = (pairing: Pairing): Keys => {
  const { known, fresh } = pairing;
  return [
    (i) => `${known[i]?.in} ${textAndKind(known)(i)}`,
    (i) => `${pairing.holderOf(i)} ${textAndKind(fresh)(i)}`,
  ];
};

/** Pairs what stands once on both sides. */
function pairSingle(pairing: Pairing, keys: Keys, shortest: number): void {
  for (const { known, fresh } of groups(pairing, ...keys)) {
    const [old, now] = [known[0], fresh[0]];
    if (old === undefined || now === undefined || known.length > 1 || fresh.length > 1) continue;
    if ((pairing.fresh[now]?.print.length ?? 0) >= shortest) pairing.pair(old, now);
  }
}

function pairUnique(pairing: Pairing, key: typeof textAndKind | typeof text): void {
  pairSingle(pairing, [key(pairing.known), key(pairing.fresh)], TELLING);
}

/** Equal neighbours of a pair are a pair, in one direction of reading; but sections are told by what they hold. */
function pairNeighbours(pairing: Pairing, step: 1 | -1): void {
  const { known, fresh, ofFresh } = pairing;
  const order = step === 1 ? [...fresh.keys()] : [...fresh.keys()].reverse();
  for (const i of order) {
    const old = ofFresh[i] ?? -1;
    if (old === -1) continue;
    const [nextKnown, nextFresh] = [known[old + step], fresh[i + step]];
    if (!nextKnown || !nextFresh || nextKnown.state !== 'live') continue;
    if (holds(nextFresh.kind) || nextFresh.kind === 'header') continue;
    const equal =
      nextKnown.kind === nextFresh.kind && nextKnown.print.hash === nextFresh.print.hash;
    if (equal && pairing.isFree(old + step, i + step)) pairing.pair(old + step, i + step);
  }
}

function pairInOrder(
  pairing: Pairing,
  knownKey: (i: number) => string,
  freshKey: (i: number) => string,
): void {
  for (const { known, fresh } of groups(pairing, knownKey, freshKey)) {
    for (const [n, now] of fresh.entries()) {
      const old = known[n];
      if (old !== undefined) pairing.pair(old, now);
    }
  }
}

export function matchEqual(pairing: Pairing): void {
  pairUnique(pairing, textAndKind);
  pairNeighbours(pairing, 1);
  pairNeighbours(pairing, -1);
}

/** Pairs equal texts, short ones too, that stand once each in elements that are a pair. */
export function matchSingle(pairing: Pairing): void {
  pairSingle(pairing, inHolder(pairing), 1);
}

/** Pairs equal texts that are repeated or short, where the elements that hold them are a pair. */
export function matchRepeated(pairing: Pairing): void {
  pairInOrder(pairing, ...inHolder(pairing));
}

/** Pairs equal texts that a better parser takes for something else, and those that are left of long ones. */
export function matchElsewhere(pairing: Pairing): void {
  const { known, fresh } = pairing;
  pairInOrder(
    pairing,
    (i) => `${known[i]?.in} ${text(known)(i)}`,
    (i) => `${pairing.holderOf(i)} ${text(fresh)(i)}`,
  );
  pairUnique(pairing, text);
  const long = (print: { length: number; hash: string } | undefined, i: number, side: string) =>
    (print?.length ?? 0) >= TELLING ? hashOf(print) : `${side}${i}`;
  pairInOrder(
    pairing,
    (i) => long(known[i]?.print, i, 'known'),
    (i) => long(fresh[i]?.print, i, 'fresh'),
  );
}

/** A text that was gone, or joined to another one, is there again: it has its anchor back. */
export function matchReturned(pairing: Pairing): void {
  pairReturned(pairing, 1);
}

/** The same of texts that are told by themselves, whatever holds them. */
export function matchReturnedAnywhere(pairing: Pairing): void {
  pairReturned(pairing, TELLING);
}

/**
 * What is lost though its very words stand, once, below the same words: a contents list that was taken for the plan, say,
 * had its address and is gone again. The address leads to them.
 */
export function matchTwins(pairing: Pairing): void {
  const { known, fresh } = pairing;
  const twins = Map.groupBy(fresh.keys(), textAndKind(fresh));
  for (const i of pairing.openKnown()) {
    const { in: holder, print } = known[i] ?? {};
    const [twin, ...others] = twins.get(textAndKind(known)(i)) ?? [];
    if (!print?.length || twin === undefined || others.length > 0) continue;
    const [above, below] = [known[pairing.at(holder ?? null) ?? -1], fresh[twin]?.parent ?? -1];
    if (hashOf(above?.print) === hashOf(fresh[below]?.print)) pairing.merge(i, twin);
  }
}

function pairReturned(pairing: Pairing, shortest: number): void {
  const past = new Map<string, number[]>();
  for (const [i, { state, kind, in: holder, print }] of pairing.known.entries()) {
    if (state === 'live' || print.length < shortest || pairing.ofKnown[i] !== -1) continue;
    const key = `${kind} ${print.length < TELLING ? holder : ''} ${print.hash}`;
    past.set(key, [...(past.get(key) ?? []), i]);
  }
  for (const i of pairing.openFresh()) {
    const { kind, print } = pairing.fresh[i] ?? {};
    if (!kind || !print) continue;
    const key = `${kind} ${print.length < TELLING ? pairing.holderOf(i) : ''} ${print.hash}`;
    const old = past.get(key)?.shift();
    if (old !== undefined) pairing.pair(old, i);
  }
}
