/** Pairs sections, tables, boxes and notices by what they hold: their headings may have been corrected. */
import { holds, type Pairing } from './pairing.ts';

/** Children of each element of a list whose elements know their holder. */
function childCounts<T>(holders: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const holder of holders) counts.set(holder, (counts.get(holder) ?? 0) + 1);
  return counts;
}

/** Pairs the holders of which the greater part is paired, the inner ones first. */
export function matchHolders(pairing: Pairing): void {
  const { known, fresh, ofFresh } = pairing;
  const knownSizes = childCounts(
    known.filter(({ state }) => state === 'live').map((one) => one.in),
  );
  const children = new Map<number, number[]>();
  for (const [i, { parent }] of fresh.entries()) {
    if (parent === null) continue;
    const siblings = children.get(parent) ?? [];
    siblings.push(i);
    children.set(parent, siblings);
  }
  for (const i of pairing.openFresh().reverse()) {
    const element = fresh[i];
    if (!element || !holds(element.kind)) continue;
    const own = children.get(i) ?? [];
    const votes = childCounts(own.map((child) => known[ofFresh[child] ?? -1]?.in));
    for (const [anchor, count] of votes) {
      const old = anchor ? pairing.at(anchor) : undefined;
      if (old === undefined || known[old]?.kind !== element.kind || !pairing.isFree(old, i))
        continue;
      if (count * 2 > Math.min(own.length, knownSizes.get(anchor ?? null) ?? 0))
        pairing.pair(old, i);
    }
  }
}

/** Pairs what has no words of its own, and headers of tables, by the place in a holder that is paired. */
export function matchWordless(pairing: Pairing): void {
  const { known, fresh } = pairing;
  for (const [i, { kind, wanted, print }] of fresh.entries()) {
    if (kind !== 'header' && print.length > 0) continue;
    const holder = pairing.holderOf(i);
    const old = pairing.at(kind === 'header' && holder ? `${holder}-head` : wanted);
    if (old === undefined || known[old]?.kind !== kind || !pairing.isFree(old, i)) continue;
    if (known[old].state === 'live' && (kind === 'header' || known[old].print.length === 0)) {
      pairing.pair(old, i);
    }
  }
}
