/** Pairs elements that have changed their place, and their text. */
import { type Candidate, candidatesOf } from './candidates.ts';
import { PIECE } from './likeness.ts';
import { isPart } from './match-joined.ts';
import type { Pairing } from './pairing.ts';

/** Overlap from which on a text is the same one corrected; less is enough between the same neighbours. */
const ALIKE = 0.5;
const ALIKE_NEAR = 0.25;
/** Pairs of characters that prove it for another kind of element, and for what is left of a text. */
const PROOF = 3;
const PROOF_REST = 4;

/**
 * One text, one text: the most alike first. A text that was taken into a new one counts as well, and what is left
 * of one.
 */
export function matchCorrected(pairing: Pairing, candidates: readonly Candidate[]): void {
  const { known, fresh } = pairing;
  const scored = candidates.flatMap((one) => {
    const [old, now] = [known[one.known], fresh[one.fresh]];
    const sameKind = old?.kind === now?.kind;
    const held = isPart(one, Number.POSITIVE_INFINITY);
    const rest = one.near && one.drawn >= PIECE && one.hits >= PROOF_REST;
    const enough = one.near && (sameKind || one.hits >= PROOF) ? ALIKE_NEAR : ALIKE;
    if (!held && !rest && one.alike < enough) return [];
    const place = pairing.sameHolder(one.known, one.fresh) ? 0.1 : 0;
    return [{ ...one, score: one.alike + (one.near ? 0.2 : 0) + (sameKind ? 0.1 : 0) + place }];
  });
  scored.sort((a, b) => b.score - a.score || a.fresh - b.fresh || a.known - b.known);
  for (const one of scored) {
    if (pairing.isFree(one.known, one.fresh)) pairing.pair(one.known, one.fresh);
  }
}

export function matchFar(pairing: Pairing): void {
  matchCorrected(pairing, candidatesOf(pairing, pairing.openKnown()));
}
