/** Pairs elements whose text has changed: split into several, joined from several, or corrected. */
import { type Candidate, candidatesOf } from './candidates.ts';
import { overlap } from './fingerprint.ts';
import type { Pairing } from './pairing.ts';

/** Overlap from which on a text is the same one corrected; less is enough between the same neighbours. */
const ALIKE = 0.5;
const ALIKE_NEAR = 0.25;
/** Share of a piece that comes from the whole. */
const PIECE = 0.6;
/** Share that may be left of a text in its place, and the pairs that prove it. */
const REST = 0.3;
const REST_HITS = 4;
/** Share of a part that is found in a whole. */
const HELD = 0.7;
/** Share that is found again of a text that was not split at all. */
const WHOLE = 0.85;
/** Pairs that prove a part in another place. */
const FAR_HITS = 6;
/** Most elements between two pieces of one text. */
const REACH = 3;
/** Most elements that may have gone between a text and the one that it was joined to. */
const HORIZON = 50;
/** How much a whole may fall short of its parts: sketches are estimates. */
const ROOM = 1.2;

function by(
  candidates: readonly Candidate[],
  key: (candidate: Candidate) => number,
): Candidate[][] {
  const groups = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(key(candidate)) ?? [];
    group.push(candidate);
    groups.set(key(candidate), group);
  }
  return [...groups.values()];
}

/** Members of a sorted list that stand close together, from the first on. */
function run(candidates: readonly Candidate[], at: (candidate: Candidate) => number): Candidate[] {
  const sorted = [...candidates].sort((a, b) => at(a) - at(b));
  const end = sorted.findIndex((one, i) => {
    const last = sorted[i - 1];
    return last !== undefined && at(one) - at(last) > REACH;
  });
  return end === -1 ? sorted : sorted.slice(0, end);
}

/** The first piece of a text that was split keeps its anchor. */
function matchSplit(pairing: Pairing, candidates: readonly Candidate[]): void {
  const { known, fresh } = pairing;
  for (const group of by(candidates, (candidate) => candidate.known)) {
    const old = known[group[0]?.known ?? -1];
    if (!old) continue;
    const opens = (i: number) => fresh[i]?.print.head === old.print.head;
    const fits = group.filter(
      (one) => one.drawn >= PIECE && (one.hits >= 3 || (one.near && opens(one.fresh))),
    );
    const pieces = run(fits, (candidate) => candidate.fresh);
    const [first] = pieces;
    if (!first) continue;
    const kept = pieces.reduce((sum, one) => sum + one.kept, 0);
    const whole = pieces.some((one) => one.kept >= WHOLE);
    // Pieces in another place must be all of it.
    if (kept < (pieces.every(({ near }) => near) ? REST : WHOLE)) continue;
    // A short first piece may have nothing of the sketch: it is known by its first characters.
    const opener = [first.fresh - 2, first.fresh - 1, first.fresh].find(
      (i) =>
        opens(i) && pairing.ofFresh[i] === -1 && (fresh[i]?.print.length ?? 0) < old.print.length,
    );
    if (opener !== undefined) pairing.pair(first.known, opener);
    else if (pieces.length > 1 && !whole) pairing.pair(first.known, first.fresh);
  }
}

/** What new texts are made of already, in pairs of characters. */
class Room {
  readonly #pairing: Pairing;
  readonly #used = new Map<number, number>();

  constructor(pairing: Pairing) {
    this.#pairing = pairing;
  }

  /** Whether a new text can hold the old ones beside those that it is known to hold. */
  take(fresh: number, parts: readonly number[]): boolean {
    const { fresh: elements, known, ofFresh } = this.#pairing;
    const element = elements[fresh];
    if (!element) return false;
    const own = known[ofFresh[fresh] ?? -1];
    const before =
      this.#used.get(fresh) ?? (own ? overlap(own.print, element.print).kept * own.print.size : 0);
    const needed = parts.reduce((sum, i) => sum + (known[i]?.print.size ?? 0), before);
    if (needed > element.print.size * ROOM + 1) return false;
    this.#used.set(fresh, needed);
    return true;
  }
}

/** Whether an old text is part of a new one; in another place all of it must be. */
const isPart = ({ kept, hits, near }: Candidate, size: number): boolean =>
  near ? kept >= HELD && (hits >= 3 || hits === size) : kept >= WHOLE && hits >= FAR_HITS;

/** The first of several texts that were joined keeps its anchor as that of the whole; the others lead to it. */
function matchJoined(pairing: Pairing, candidates: readonly Candidate[], room: Room): void {
  for (const group of by(candidates, (candidate) => candidate.fresh)) {
    const parts = run(
      group.filter(
        (one) =>
          pairing.isFree(one.known, one.fresh) &&
          isPart(one, pairing.known[one.known]?.print.size ?? 0),
      ),
      (candidate) => candidate.known,
    );
    const [first, ...others] = parts;
    if (!first || others.length === 0 || parts.some(({ alike }) => alike >= PIECE)) continue;
    if (
      !room.take(
        first.fresh,
        parts.map(({ known }) => known),
      )
    )
      continue;
    pairing.pair(first.known, first.fresh);
    for (const { known } of others) {
      pairing.merged.set(known, first.fresh);
      pairing.ofKnown[known] = first.fresh;
    }
  }
}

/** One text, one text: the most alike first. A text that was taken into a new one counts as well, and what is left of one. */
export function matchCorrected(pairing: Pairing, candidates: readonly Candidate[]): void {
  const { known, fresh } = pairing;
  const scored = candidates.flatMap((one) => {
    const [old, now] = [known[one.known], fresh[one.fresh]];
    const sameKind = old?.kind === now?.kind;
    const held = isPart(one, Number.POSITIVE_INFINITY);
    const rest = one.near && one.drawn >= PIECE && one.hits >= REST_HITS;
    const enough = one.near && (sameKind || one.hits >= 3) ? ALIKE_NEAR : ALIKE;
    if (!held && !rest && one.alike < enough) return [];
    const place = pairing.sameHolder(one.known, one.fresh) ? 0.1 : 0;
    return [{ ...one, score: one.alike + (one.near ? 0.2 : 0) + (sameKind ? 0.1 : 0) + place }];
  });
  scored.sort((a, b) => b.score - a.score || a.fresh - b.fresh || a.known - b.known);
  for (const one of scored) {
    if (pairing.isFree(one.known, one.fresh)) pairing.pair(one.known, one.fresh);
  }
}

export function matchAlike(pairing: Pairing): void {
  const candidates = candidatesOf(pairing, pairing.openKnown());
  const open = () => candidates.filter((one) => pairing.isFree(one.known, one.fresh));
  matchSplit(pairing, candidates);
  matchJoined(pairing, open(), new Room(pairing));
  matchCorrected(pairing, open());
}

/** The new elements near to which a known one would stand: its neighbours that were found again, and theirs. */
function placesOf({ known, fresh, ofKnown }: Pairing, i: number): Set<number> {
  const places = new Set<number>();
  const walk = (step: 1 | -1): void => {
    let found = 0;
    for (let at = i + step; Math.abs(at - i) <= HORIZON && found < REACH; at += step) {
      const now = ofKnown[at] ?? -1;
      if (known[at]?.state !== 'live' || now === -1) continue;
      found += 1;
      places.add(now);
      if (fresh[now - step]) places.add(now - step);
    }
  };
  walk(-1);
  walk(1);
  return places;
}

/** What is left of the old text may have been joined to a neighbour that was found since. */
export function matchAbsorbed(pairing: Pairing): void {
  const { known, fresh, ofKnown } = pairing;
  const room = new Room(pairing);
  for (const i of pairing.openKnown()) {
    const old = known[i];
    if (!old || old.print.length === 0) continue;
    for (const now of placesOf(pairing, i)) {
      const element = fresh[now];
      if (!element) continue;
      const shared = { ...overlap(old.print, element.print), known: i, fresh: now, near: true };
      if (!isPart(shared, old.print.size) || !room.take(now, [i])) continue;
      pairing.merged.set(i, now);
      ofKnown[i] = now;
      break;
    }
  }
}
