/** Finds again what was joined to other texts. */
import type { Candidate } from './candidates.ts';
import { overlap } from './fingerprint.ts';
import { HELD } from './likeness.ts';
import type { Pairing } from './pairing.ts';
import { Room } from './room.ts';

/** Share of a part that is found in a whole in another place, with the pairs that prove it. */
const HELD_FAR = 0.85;
const PROOF = 3;
const PROOF_FAR = 6;
/** Neighbours that were found again, on each side, of which one may hold it. */
const REACH = 3;
/** Most elements that may have gone between a text and the one that it was joined to. */
const HORIZON = 50;

/** Whether an old text is part of a new one; in another place all of it must be. */
export const isPart = ({ kept, hits, near }: Candidate, size: number): boolean =>
  near ? kept >= HELD && (hits >= PROOF || hits === size) : kept >= HELD_FAR && hits >= PROOF_FAR;

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
  const { known, fresh } = pairing;
  const room = new Room(pairing);
  for (const i of pairing.openKnown()) {
    const old = known[i];
    if (!old || old.print.length === 0) continue;
    for (const now of placesOf(pairing, i)) {
      const element = fresh[now];
      if (!element) continue;
      const shared = { ...overlap(old.print, element.print), known: i, fresh: now, near: true };
      if (!isPart(shared, old.print.size) || !room.take(now, [i])) continue;
      pairing.merge(i, now);
      break;
    }
  }
}
