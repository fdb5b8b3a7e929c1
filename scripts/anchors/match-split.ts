/** Finds again what was split into several. */
import type { Candidate } from './candidates.ts';
import { by, run } from './groups.ts';
import type { Pairing } from './pairing.ts';

/** Share of a piece that comes from the whole. */
export const PIECE = 0.6;
/** Share of a text that its pieces must make up in its place, and in another one. */
const PIECES = 0.3;
const PIECES_FAR = 0.85;
/** Share that is found again of a text that was not split at all. */
const WHOLE = 0.85;

/** The first piece of a text that was split keeps its anchor. */
export function matchSplit(pairing: Pairing, candidates: readonly Candidate[]): void {
  const { known, fresh } = pairing;
  for (const group of by(candidates, (candidate) => candidate.known)) {
    const old = known[group[0]?.known ?? -1];
    if (!old) continue;
    const opens = (i: number) => fresh[i]?.print.head === old.print.head;
    const fits = group.filter(
      (one) => one.drawn >= PIECE && (one.hits >= 3 || (one.near && opens(one.fresh))),
    );
    const near = run(fits, (candidate) => candidate.fresh);
    // A text begins where its first characters are: what shares figures with it in front is none of its pieces.
    const pieces = near.slice(
      Math.max(
        0,
        near.findIndex(({ fresh }) => opens(fresh)),
      ),
    );
    const [first] = pieces;
    if (!first) continue;
    const kept = pieces.reduce((sum, one) => sum + one.kept, 0);
    const whole = pieces.some((one) => one.kept >= WHOLE);
    // Pieces in another place must be all of it.
    if (kept < (pieces.every(({ near }) => near) ? PIECES : PIECES_FAR)) continue;
    // A short first piece may have nothing of the sketch: it is known by its first characters.
    const opener = [first.fresh - 2, first.fresh - 1, first.fresh].find(
      (i) =>
        opens(i) && pairing.ofFresh[i] === -1 && (fresh[i]?.print.length ?? 0) < old.print.length,
    );
    if (opener !== undefined) pairing.pair(first.known, opener);
    else if (pieces.length > 1 && !whole && pairing.isFree(first.known, first.fresh)) {
      pairing.pair(first.known, first.fresh);
    }
  }
}
