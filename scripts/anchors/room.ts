/** Keeps account of how much a new text can hold. */
import { overlap } from './fingerprint.ts';
import type { Pairing } from './pairing.ts';

/** How much a whole may fall short of its parts: sketches are estimates. */
const SHORTFALL = 1.2;

/** What new texts are made of already, in characters. */
export class Room {
  readonly #pairing: Pairing;
  readonly #used = new Map<number, number>();

  constructor(pairing: Pairing) {
    this.#pairing = pairing;
  }

  /** Whether a new text can hold the old ones beside those that it is known to hold. */
  take(fresh: number, parts: readonly number[]): boolean {
    const { fresh: elements, known, ofFresh } = this.#pairing;
    const element = elements[fresh];
    if (!element) return false;
    const own = known[ofFresh[fresh] ?? -1];
    // What reads as it did has taken nothing in.
    if (own?.print.hash === element.print.hash) return false;
    const before =
      this.#used.get(fresh) ??
      (own ? overlap(own.print, element.print).kept * own.print.length : 0);
    const needed = parts.reduce((sum, i) => sum + (known[i]?.print.length ?? 0), before);
    if (needed > element.print.length * SHORTFALL + 1) return false;
    this.#used.set(fresh, needed);
    return true;
  }
}
