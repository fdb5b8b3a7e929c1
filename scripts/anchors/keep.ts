/** keep: gives the elements of a tree the anchors that were published for them, and says what became of the others. */
import type { Plan } from '../../src/plan.schema.ts';
import type { Root } from '../pdast.ts';
import type { Source } from '../source.ts';
import { advance } from './advance.ts';
import { assign } from './assign.ts';
import { type Element, elementsOf } from './elements.ts';
import { destinations, type Ledger } from './ledger.ts';
import { match } from './match.ts';
import { setTombstones } from './tombstones.ts';
import { verify } from './verify.ts';

/** Anchors that lead to others, and those that lead to a tombstone. */
export interface Fates {
  aliases: NonNullable<Plan['aliases']>;
  tombstones: NonNullable<Plan['tombstones']>;
  /** How many anchors no release has yet. */
  provisional: number;
}

/** What was published so far. */
export interface Published {
  ledger: Ledger;
  /** The release that is being made: it first has what is new, and does not have any more what is gone. Else null. */
  release: string | null;
  /** Day of that release. */
  day: string | null;
}

/**
 * The ledger that follows another one when a text becomes a new one.
 *
 * @throws {ConvertError} where a published anchor would break
 */
export function succeed(
  ledger: Ledger,
  elements: readonly Element[],
  release: string | null,
): Ledger {
  const pairing = match(ledger, elements);
  const next = advance(ledger, pairing, assign(pairing, ledger), release);
  verify(ledger, elements, next);
  return next;
}

/** What the page has to say of the anchors that name nothing of their own. */
function fatesOf(ledger: Ledger): Fates {
  const leads = destinations(ledger);
  const graves = new Map(ledger.gone.map(({ anchor, gone }) => [anchor, gone]));
  const provisional = ledger.live.filter(({ since }) => since === null).length;
  const fates: Fates = { aliases: [], tombstones: [], provisional };
  for (const { anchor } of [...ledger.gone, ...ledger.aliases]) {
    const to = leads.get(anchor) ?? anchor;
    const release = graves.get(to);
    if (release === undefined) fates.aliases.push({ anchor, to });
    else fates.tombstones.push({ anchor, release });
  }
  return fates;
}

/**
 * Renames the nodes of a tree to their published anchors and sets tombstones into it.
 *
 * @returns the next ledger, and what the page shows of it
 * @throws {ConvertError} where a published anchor would break
 */
export function keepAnchors(
  source: Source,
  root: Root,
  { ledger, release }: Omit<Published, 'day'>,
): { ledger: Ledger; fates: Fates } {
  const elements = elementsOf(source, root);
  const next = succeed(ledger, elements, release);
  for (const [i, element] of elements.entries())
    element.rename(next.live[i]?.anchor ?? element.wanted);
  setTombstones(root, next);
  return { ledger: next, fates: fatesOf(next) };
}
