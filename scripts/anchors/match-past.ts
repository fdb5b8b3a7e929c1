/** Recognises texts that have no place of their own any more: gone ones that come back, joined ones that part. */
import { candidatesOf } from './candidates.ts';
import { overlap } from './fingerprint.ts';
import type { Alias, Ledger } from './ledger.ts';
import { matchCorrected } from './match-alike.ts';
import type { Pairing } from './pairing.ts';

/** Shortest text that is sought everywhere. */
const TELLING = 8;
/** Share of a text that shows that another one holds it. */
const HELD = 0.6;

function openPast({ known, ofKnown }: Pairing): number[] {
  return [...known.keys()].filter((i) => known[i]?.state === 'past' && ofKnown[i] === -1);
}

/** A text that was gone, or joined to another one, stands by itself again: it has its anchor back. */
export function matchPast(pairing: Pairing): void {
  matchCorrected(pairing, candidatesOf(pairing, openPast(pairing)));
}

/** Where a text that was joined to others was parted again, its anchor leads to the piece that has its words. */
export function followParts(pairing: Pairing, { aliases }: Pick<Ledger, 'aliases'>): void {
  const { known, fresh, ofKnown } = pairing;
  const wholes = new Map(aliases.map((alias): [string, Alias] => [alias.anchor, alias]));
  const isIn = (old: number, now: number): boolean => {
    const [one, other] = [known[old], fresh[now]];
    return one !== undefined && other !== undefined && overlap(one.print, other.print).kept >= HELD;
  };
  for (const i of openPast(pairing)) {
    let whole = wholes.get(known[i]?.anchor ?? '')?.to;
    while (whole !== undefined && wholes.has(whole)) whole = wholes.get(whole)?.to;
    const now = ofKnown[pairing.at(whole ?? null) ?? -1] ?? -1;
    if (isIn(i, now) || (known[i]?.print.length ?? 0) < TELLING) continue;
    const part = fresh.findIndex((_, at) => isIn(i, at));
    if (part !== -1) pairing.merged.set(i, part);
  }
}
