/** Tells texts that are alike apart by what they do not share: such as have changed places and were corrected besides. */
import type { Features, Fingerprint } from './fingerprint.ts';
import { placeOf } from './likeness.ts';
import { holds, type Pairing } from './pairing.ts';

/** The pairs of characters of a sketch that another text surely has not: those that its own sketch would have. */
function ownOf({ sketch }: Fingerprint, other: Fingerprint): number[] {
  const has = new Set(other.sketch);
  const whole = other.sketch.length === other.size;
  const last = other.sketch.at(-1) ?? -1;
  return sketch.filter((pair) => !has.has(pair) && (whole || pair < last));
}

const hits = (sketch: readonly number[], { pairs }: Features): number =>
  sketch.filter((pair) => pairs.has(pair)).length;

/** An old element and the new one that it was paired with. */
interface Paired {
  known: number;
  fresh: number;
  old: Fingerprint;
  now: Features;
}

/** The one whose new text has most of an old one; undefined where that is its own, or where several have as much. */
function likest(one: Paired, all: readonly Paired[]): Paired | undefined {
  let [best, most, tied] = [one, hits(one.old.sketch, one.now), false];
  for (const other of all) {
    const count = other === one ? 0 : hits(one.old.sketch, other.now);
    if (count > most) [best, most, tied] = [other, count, false];
    else if (count === most && other !== best) tied = true;
  }
  return tied || best === one ? undefined : best;
}

/** Whether a new text has more of what an old one alone has than of what any other one has for itself. */
const isOf = (now: Features, one: Paired, all: readonly Paired[]): boolean =>
  all.every(
    ({ old }) => old === one.old || hits(ownOf(one.old, old), now) > hits(ownOf(old, one.old), now),
  );

/**
 * Gives elements that were paired in order, but have changed places, their own counterparts. They must exchange them
 * among themselves, and each must be found where it goes by what it alone has; what is doubtful stays in order.
 *
 * @param paired indices of old elements that have counterparts between the same neighbours
 */
export function uncross(pairing: Pairing, paired: readonly number[]): void {
  const all = paired.flatMap((known): Paired[] => {
    const fresh = pairing.ofKnown[known] ?? -1;
    const [one, other] = [pairing.known[known], pairing.fresh[fresh]];
    const isTold = one && other && !holds(one.kind);
    return isTold ? [{ known, fresh, old: one.print, now: other.print }] : [];
  });
  const moved = new Map<Paired, Paired>();
  for (const one of all) {
    const to = likest(one, all);
    const keepsPlace =
      to !== undefined &&
      placeOf(pairing, one.known, to.fresh) >= placeOf(pairing, one.known, one.fresh);
    if (keepsPlace && isOf(to.now, one, all)) moved.set(one, to);
  }
  for (let size = Infinity; moved.size < size;) {
    ({ size } = moved);
    for (const [one, to] of moved) if (!moved.has(to)) moved.delete(one);
  }
  for (const [{ known }, { fresh }] of moved) pairing.pair(known, fresh);
}
