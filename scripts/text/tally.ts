/** How often each Han character and digit stands in a text: what the account of a file counts in. */

const COUNTED = /[\p{Script=Han}\p{N}]/u;
const SIGN = /[\p{Script=Han}0-9]/u;

/** Counts by character. Width, raised and circled forms count as what they stand for: ① is a 1. */
export class Tally {
  readonly #counts = new Map<string, number>();

  /** Adds the characters of a text, `times` over; less than zero takes them away. */
  add(text: string, times = 1): this {
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39))
        this.#put(character, times);
      else if (code > 0xa0 && COUNTED.test(character)) {
        for (const sign of character.normalize('NFKC')) if (SIGN.test(sign)) this.#put(sign, times);
      }
    }
    return this;
  }

  #put(character: string, times: number): void {
    this.#counts.set(character, (this.#counts.get(character) ?? 0) + times);
  }

  /** The sum of all counts. */
  get total(): number {
    let sum = 0;
    for (const count of this.#counts.values()) sum += count;
    return sum;
  }

  /** Characters that two tallies do not count alike, with how many more this one has. */
  against(other: Tally): [string, number][] {
    const all = new Set([...this.#counts.keys(), ...other.#counts.keys()]);
    return [...all].flatMap((character): [string, number][] => {
      const more = (this.#counts.get(character) ?? 0) - (other.#counts.get(character) ?? 0);
      return more === 0 ? [] : [[character, more]];
    });
  }
}

/** Number of Han characters and digits of a text. */
export const countOf = (text: string): number => new Tally().add(text).total;
