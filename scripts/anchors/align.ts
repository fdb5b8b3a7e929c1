/**
 * Aligns two stretches of text between the same neighbours: of all ways to read the new one as the old one, in order,
 * with texts that were corrected, split, joined, added and taken away, the one for which most speaks. Because the whole
 * stretch is weighed at once, a paragraph is not taken for a piece of its neighbour that begins alike.
 */
import { uncross } from './crossed.ts';
import {
  drawnOf,
  found,
  gainOfJoin,
  gainOfPair,
  gainOfSplit,
  HELD,
  keptOf,
  PIECE,
  placeOf,
} from './likeness.ts';
import type { Pairing } from './pairing.ts';

/** Most pieces of one text, and most parts of one. */
const PIECES = 12;
/** Most length of pieces, of the whole: new text may be longer than the old one by what was added. */
const GROWN = 1.5;

/** What is read at the end of two beginnings: `n` old and `m` new elements are one; 0 of a side is skipped. */
interface Move {
  known: number;
  fresh: number;
}

class Alignment {
  readonly #pairing: Pairing;
  readonly #known: readonly number[];
  readonly #fresh: readonly number[];
  readonly #width: number;
  /** For each old and new element what `found` says. */
  readonly #bits: Int32Array;
  /** Best gain of the first `i` old and `j` new elements, and the move that ends it. */
  readonly #best: Float64Array;
  readonly #moves: Uint8Array;

  constructor(pairing: Pairing, known: readonly number[], fresh: readonly number[]) {
    this.#pairing = pairing;
    this.#known = known;
    this.#fresh = fresh;
    this.#width = fresh.length + 1;
    this.#bits = new Int32Array(known.length * fresh.length);
    this.#best = new Float64Array((known.length + 1) * this.#width);
    this.#moves = new Uint8Array(this.#best.length);
    for (const [i, k] of known.entries()) {
      for (const [j, f] of fresh.entries()) {
        const [old, now] = [pairing.known[k], pairing.fresh[f]];
        if (old && now) this.#bits[i * fresh.length + j] = found(old.print, now.print);
      }
    }
    for (let i = 1; i <= known.length; i += 1) {
      for (let j = 1; j <= fresh.length; j += 1) this.#step(i, j);
    }
  }

  #bitsAt(i: number, j: number): number {
    return this.#bits[i * this.#fresh.length + j] ?? 0;
  }

  #old(i: number) {
    return this.#pairing.known[this.#known[i] ?? -1]?.print;
  }

  #now(j: number) {
    return this.#pairing.fresh[this.#fresh[j] ?? -1]?.print;
  }

  #place(i: number, j: number): number {
    return placeOf(this.#pairing, this.#known[i] ?? -1, this.#fresh[j] ?? -1);
  }

  #offer(i: number, j: number, gain: number, { known, fresh }: Move): void {
    const at = i * this.#width + j;
    const total = (this.#best[(i - known) * this.#width + j - fresh] ?? 0) + gain;
    // Rounding must not decide between ways that are as good.
    if (total <= (this.#best[at] ?? 0) + 1e-9 && this.#moves[at] !== 0) return;
    this.#best[at] = total;
    this.#moves[at] = known * 16 + fresh;
  }

  #step(i: number, j: number): void {
    this.#offer(i, j, 0, { known: 1, fresh: 0 });
    this.#offer(i, j, 0, { known: 0, fresh: 1 });
    const bits = this.#bitsAt(i - 1, j - 1);
    const [known = -1, fresh = -1] = [this.#known[i - 1], this.#fresh[j - 1]];
    const gain = gainOfPair(this.#pairing, known, fresh, bits);
    if (gain > 0) this.#offer(i, j, gain, { known: 1, fresh: 1 });
    if (bits === 0) return;
    this.#split(i, j, bits);
    this.#join(i, j, bits);
  }

  /** The new elements up to `j` as pieces of the old one before `i`. */
  #split(i: number, j: number, last: number): void {
    const [old, end] = [this.#old(i - 1), this.#now(j - 1)];
    if (!old || !end || drawnOf(old, last, end.length) < PIECE) return;
    let [bits, length] = [last, end.length];
    for (let count = 2; count <= Math.min(PIECES, j); count += 1) {
      const first = this.#now(j - count);
      if (!first) return;
      const own = this.#bitsAt(i - 1, j - count);
      bits |= own;
      length += first.length;
      if (length > old.length * GROWN) return;
      const opens = first.head === old.head;
      if (!opens && drawnOf(old, own, first.length) < PIECE) continue;
      const gain = gainOfSplit(old, bits, length, opens);
      const place = this.#place(i - 1, j - count);
      if (gain > 0) this.#offer(i, j, gain + place, { known: 1, fresh: count });
    }
  }

  /** The old elements up to `i` as parts of the new one before `j`. */
  #join(i: number, j: number, last: number): void {
    const whole = this.#now(j - 1);
    let [parts, lengths] = [0, 0];
    for (let count = 1; count <= Math.min(PIECES, i); count += 1) {
      const old = this.#old(i - count);
      if (!whole || !old) return;
      const kept = keptOf(old, count === 1 ? last : this.#bitsAt(i - count, j - 1));
      if (kept < HELD) return;
      parts += kept * old.length;
      lengths += old.length;
      if (lengths > whole.length * GROWN) return;
      const opens = old.head === whole.head;
      const gain = count === 1 ? 0 : gainOfJoin(parts, lengths, whole.length, opens);
      const place = this.#place(i - count, j - 1);
      if (gain > 0) this.#offer(i, j, gain + place, { known: count, fresh: 1 });
    }
  }

  /**
   * Writes the best way down: the first of several pieces, or parts, keeps the anchor.
   *
   * @returns the old elements that are one new one each
   */
  conclude(): number[] {
    const single: number[] = [];
    let [i, j] = [this.#known.length, this.#fresh.length];
    while (i > 0 && j > 0) {
      const move = this.#moves[i * this.#width + j] ?? 0;
      const [known, fresh] = [move >> 4, move & 15];
      i -= known;
      j -= fresh;
      const [first, now] = [this.#known[i], this.#fresh[j]];
      if (known === 0 || fresh === 0 || first === undefined || now === undefined) continue;
      this.#pairing.pair(first, now);
      if (known === 1 && fresh === 1) single.push(first);
      for (const other of this.#known.slice(i + 1, i + known)) this.#pairing.merge(other, now);
    }
    return single.reverse();
  }
}

/**
 * Pairs the elements of two stretches, in order. The product of their lengths is what it costs.
 *
 * @param known indices of old elements that have no counterpart, rising
 * @param fresh indices of new elements that have none, rising
 */
export function align(pairing: Pairing, known: readonly number[], fresh: readonly number[]): void {
  if (known.length === 0 || fresh.length === 0) return;
  uncross(pairing, new Alignment(pairing, known, fresh).conclude());
}
