/** Pairs sections, tables, boxes and notices by what they hold: their headings may have been corrected. */
import { matchSingle } from './match-equal.ts';
import type { Pairing } from './pairing.ts';
import { greatest } from '../text/extremes.ts';

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

/** A new holder, one of the ledger, and how many parts of the one stood in the other. */
interface Claim {
  old: number;
  now: number;
  count: number;
  /** Of how many parts at most, so that a greater part can be told. */
  of: number;
}

/** What the open holders have in common with those of the ledger; those that share most come first. */
function claimsOf(pairing: Pairing, children: ReadonlyMap<number, readonly number[]>): Claim[] {
  const { known, fresh, ofFresh } = pairing;
  const living = known.filter(({ state }) => state === 'live');
  const sizes = counts(living.map((one) => one.in));
  const claims = pairing.openFresh().flatMap((now) => {
    const own = children.get(now) ?? [];
    const votes = [...counts(own.map((child) => known[ofFresh[child] ?? -1]?.in))];
    return votes.flatMap(([anchor, count]): Claim[] => {
      const old = pairing.at(anchor ?? null) ?? -1;
      if (known[old]?.kind !== fresh[now]?.kind || !pairing.isFree(old, now)) return [];
      return [{ old, now, count, of: Math.min(own.length, sizes.get(anchor ?? null) ?? 0) }];
    });
  });
  return claims.sort((a, b) => b.count - a.count || a.now - b.now);
}

function grant(pairing: Pairing, claims: readonly Claim[]): void {
  for (const { old, now } of claims) if (pairing.isFree(old, now)) pairing.pair(old, now);
}

/** Pairs the holders whose heading is the same, where any part is, or where no other in the same holder is called so. */
function matchNamed(pairing: Pairing, children: ReadonlyMap<number, readonly number[]>): void {
  const { known, fresh } = pairing;
  const sameHeading = ({ old, now }: Claim): boolean =>
    (known[old]?.print.length ?? 0) > 0 && known[old]?.print.hash === fresh[now]?.print.hash;
  for (let open = Infinity; pairing.openFresh().length < open;) {
    open = pairing.openFresh().length;
    grant(pairing, claimsOf(pairing, children).filter(sameHeading));
    matchSingle(pairing);
  }
}

/**
 * Pairs the holders of which the greater part is paired, the inner ones first. A heading that stands as it stood is
 * believed before that: who puts a heading in the middle of a section has not renamed the section.
 */
export function matchHolders(pairing: Pairing): void {
  const { fresh } = pairing;
  const children = childrenOf(pairing);
  const depths: number[] = [];
  for (const { parent } of fresh) depths.push(parent === null ? 0 : (depths[parent] ?? 0) + 1);
  const deepest = greatest(depths);
  for (let depth = deepest; depth >= 0; depth--) {
    matchNamed(pairing, children);
    const greater = claimsOf(pairing, children).filter(
      ({ now, count, of }) => depths[now] === depth && count * 2 > of,
    );
    grant(pairing, greater);
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
