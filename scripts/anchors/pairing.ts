/** Which element of the ledger and which element of the new text are the same one. */
import type { Element } from './elements.ts';
import { type Features, features, type Fingerprint, read } from './fingerprint.ts';
import type { Kind, Ledger } from './ledger.ts';

/** An element that the ledger knows. */
export interface Known {
  anchor: string;
  kind: Kind;
  in: string | null;
  print: Fingerprint;
  /** `live`: was in the last text, in this order. `past`: has an anchor, but no place of its own any more. */
  state: 'live' | 'past';
}

/** An element of the new text. */
export interface Fresh extends Element {
  print: Features;
}

/** Elements that hold others, so that they can be told by what they hold. */
export const holds = (kind: Kind): boolean =>
  kind === 'division' || kind === 'notice' || kind === 'table' || kind === 'box';

export class Pairing {
  /** Live elements in reading order, then those of the past. */
  readonly known: readonly Known[];
  readonly fresh: readonly Fresh[];
  /** For each element its counterpart on the other side, or -1. */
  readonly ofFresh: Int32Array;
  readonly ofKnown: Int32Array;
  /** Live elements whose text was joined to that of a new one. */
  readonly merged = new Map<number, number>();
  /** Aliases whose text is part of another new element than the one that they lead to. */
  readonly parts = new Map<string, number>();
  readonly #byAnchor: ReadonlyMap<string, number>;

  constructor({ live, aliases, gone }: Ledger, elements: readonly Element[]) {
    const known =
      (state: Known['state']) => (entry: Omit<Known, 'print' | 'state'> & { text: string }) => ({
        anchor: entry.anchor,
        kind: entry.kind,
        in: entry.in,
        print: read(entry.text),
        state,
      });
    const past = [...aliases.filter(({ merged }) => merged), ...gone];
    this.known = [...live.map(known('live')), ...past.map(known('past'))];
    this.fresh = elements.map((element) => ({ ...element, print: features(element.text) }));
    this.ofFresh = new Int32Array(this.fresh.length).fill(-1);
    this.ofKnown = new Int32Array(this.known.length).fill(-1);
    this.#byAnchor = new Map(this.known.map(({ anchor }, i) => [anchor, i]));
  }

  pair(known: number, fresh: number): void {
    this.ofKnown[known] = fresh;
    this.ofFresh[fresh] = known;
  }

  /** An old text is part of a new one that another old one is the counterpart of. */
  merge(known: number, fresh: number): void {
    this.merged.set(known, fresh);
    this.ofKnown[known] = fresh;
  }

  isFree(known: number, fresh: number): boolean {
    return this.ofKnown[known] === -1 && this.ofFresh[fresh] === -1;
  }

  /** The known element with an anchor. */
  at(anchor: string | null): number | undefined {
    return anchor === null ? undefined : this.#byAnchor.get(anchor);
  }

  /** Counterpart of the element that holds a new one: its anchor, null at the top, undefined where it is new. */
  holderOf(fresh: number): string | null | undefined {
    const parent = this.fresh[fresh]?.parent ?? null;
    return parent === null ? null : this.known[this.ofFresh[parent] ?? -1]?.anchor;
  }

  /** Whether both stand in the same element. */
  sameHolder(known: number, fresh: number): boolean {
    return this.known[known]?.in === this.holderOf(fresh);
  }

  /** Live elements without a counterpart, in reading order. */
  openKnown(): number[] {
    return this.#open(this.known, this.ofKnown).filter((i) => this.known[i]?.state === 'live');
  }

  /** New elements without a counterpart, in reading order. */
  openFresh(): number[] {
    return this.#open(this.fresh, this.ofFresh);
  }

  #open(list: readonly { kind: Kind }[], other: Int32Array): number[] {
    return [...list.keys()].filter((i) => other[i] === -1 && list[i]?.kind !== 'header');
  }
}
