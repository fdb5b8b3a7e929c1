/**
 * Gives every element its anchor. What was published keeps its anchor as long as it stays where it is held,
 * whatever number it would have today; what has moved takes the anchor of its new place, if nothing else ever had
 * it; what is new never takes an anchor that something else has had.
 */
import { type Ledger, owners } from './ledger.ts';
import type { Pairing } from './pairing.ts';

/** `s3-1-p4` → `p`: what the last step of an anchor counts. */
const stepKind = (anchor: string): string =>
  anchor.slice(anchor.lastIndexOf('-') + 1).replace(/\d.*$/, '');

/** The anchor with a letter that tells it from those that are taken: `s3`, `s3b`, … */
function lettered(wanted: string, taken: (anchor: string) => boolean): string {
  let anchor = wanted;
  for (let n = 2; taken(anchor); n += 1) {
    anchor = n <= 26 ? `${wanted}${String.fromCharCode(96 + n)}` : `${wanted}x${n}`;
  }
  return anchor;
}

/** Anchors of the new elements, in their order. */
export function assign(pairing: Pairing, ledger: Ledger): string[] {
  const { fresh, known, ofFresh } = pairing;
  const owner = owners(ledger);
  const given = new Set<string>();
  const anchors: string[] = [];

  for (const [i, { wanted, parent, kind }] of fresh.entries()) {
    const holder = parent === null ? null : (anchors[parent] ?? null);
    const place = rebased(wanted, fresh[parent ?? -1]?.wanted ?? null, holder);
    const old = known[ofFresh[i] ?? -1];
    const isFree = (anchor: string) =>
      !given.has(anchor) && (!owner.has(anchor) || owner.get(anchor) === old?.anchor);
    const stays = old?.in === holder && stepKind(old.anchor) === stepKind(place);
    const anchor =
      kind === 'header'
        ? place
        : !old
          ? lettered(place, (one) => given.has(one) || owner.has(one))
          : stays || !isFree(place)
            ? old.anchor
            : place;
    given.add(anchor);
    anchors.push(anchor);
  }
  return anchors;
}

/** The anchor of a place below the anchor that its holder has been given. */
function rebased(wanted: string, holderWanted: string | null, holder: string | null): string {
  const below = holder !== null && holderWanted !== null && wanted.startsWith(`${holderWanted}-`);
  return below ? holder + wanted.slice(holderWanted.length) : wanted;
}
