/** Pairs sections, tables, boxes and notices by what they hold: their headings may have been corrected. */
import { holds, type Pairing } from './pairing.ts';

/** How often each value is in a list. */
function counts<T>(values: readonly T[]): Map<T, number> {
  const found = new Map<T, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}

/** The new elements that each new element holds, one level down. */
function childrenOf({ fresh }: Pairing): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const [i, { parent }] of fresh.entries()) {
    if (parent === null) continue;
    const siblings = children.get(parent) ?? [];
    siblings.push(i);
    children.set(parent, siblings);
  }
  return children;
}

/**
 * Pairs the holders of which the greater part is paired, the inner ones first; where the headings are the same, any
 * part is enough.
 */
export function matchHolders(pairing: Pairing): void {
  const { known, fresh, ofFresh } = pairing;
  const living = known.filter(({ state }) => state === 'live');
  const knownSizes = counts(living.map((one) => one.in));
  const children = childrenOf(pairing);
  for (const i of pairing.openFresh().reverse()) {
    const element = fresh[i];
    if (!element || !holds(element.kind)) continue;
    const own = children.get(i) ?? [];
    const votes = [...counts(own.map((child) => known[ofFresh[child] ?? -1]?.in))];
    const candidates = votes.flatMap(([anchor, count]) => {
      const old = pairing.at(anchor ?? null) ?? -1;
      const one = known[old];
      if (one?.kind !== element.kind || !pairing.isFree(old, i)) return [];
      const same = one.print.length > 0 && one.print.hash === element.print.hash;
      const most = count * 2 > Math.min(own.length, knownSizes.get(one.anchor) ?? 0);
      return same || most ? [{ old, count: same ? Number.POSITIVE_INFINITY : count }] : [];
    });
    const [best] = candidates.sort((a, b) => b.count - a.count);
    if (best) pairing.pair(best.old, i);
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
