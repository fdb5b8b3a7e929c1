/** Recognises texts that have no place of their own any more: gone ones that come back, joined ones that part. */
import { candidatesOf } from './candidates.ts';
import { type Features, type Fingerprint, overlap, read } from './fingerprint.ts';
import { destinations, type Ledger } from './ledger.ts';
import { matchCorrected } from './match-far.ts';
import { holds, type Pairing } from './pairing.ts';

/** Shortest text that is sought everywhere. */
const TELLING = 8;
/** Share of a text that shows that another one holds it. */
const HELD = 0.6;

/** Share below which nothing of a text is left where its anchor leads. */
const LEFT = 0.25;

const isIn = (old: Fingerprint, fresh: Features, share: number): boolean =>
  overlap(old, fresh).kept >= share;

/** A text that was gone, or joined to another one, stands by itself again: it has its anchor back. */
export function matchPast(pairing: Pairing): void {
  const { known, ofKnown } = pairing;
  const open = [...known.keys()].filter((i) => known[i]?.state === 'past' && ofKnown[i] === -1);
  matchCorrected(pairing, candidatesOf(pairing, open));
}

/** Where a text that others were joined to is parted again, their anchors lead to the piece that has their words. */
export function followParts(pairing: Pairing, ledger: Ledger): void {
  const { fresh, ofKnown } = pairing;
  const leads = destinations(ledger);
  for (const { anchor, kind, text } of ledger.aliases) {
    const print = read(text);
    const own = pairing.at(anchor);
    if (holds(kind) || print.length < TELLING) continue;
    if (own !== undefined && ofKnown[own] !== -1) continue;
    const whole = fresh[ofKnown[pairing.at(leads.get(anchor) ?? null) ?? -1] ?? -1];
    if (whole && (isIn(print, whole.print, LEFT) || whole.print.head === print.head)) continue;
    const part = fresh.findIndex((one) => isIn(print, one.print, HELD));
    if (part !== -1) pairing.parts.set(anchor, part);
  }
}
