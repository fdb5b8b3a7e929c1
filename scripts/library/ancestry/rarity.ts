/** How rare the words of an upper plan are: which other plans have them too. */
import type { Sentence } from './sentences.ts';
import { gramsOf } from './shared.ts';

/** Numbers of grams of an upper plan that stand in another plan, as runs: first, count, first, count … */
export type Overlap = readonly number[];

/** The different grams of a plan, numbered as they come. */
export function numberGrams(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { key } of sentences)
    for (const gram of gramsOf(key)) if (!numbers.has(gram)) numbers.set(gram, numbers.size);
  return numbers;
}

/** The grams of several upper plans: which of them has each, and under which number. */
export class UpperGrams {
  readonly #held = new Map<string, number[]>();
  readonly #count: number;

  constructor(uppers: readonly (readonly Sentence[])[]) {
    this.#count = uppers.length;
    for (const [upper, sentences] of uppers.entries())
      for (const [gram, number] of numberGrams(sentences)) {
        const held = this.#held.get(gram);
        if (held === undefined) this.#held.set(gram, [upper, number]);
        else held.push(upper, number);
      }
  }

  /** What of each upper plan stands in another one; linear in the length of that. */
  overlaps(sentences: readonly Sentence[]): Overlap[] {
    const found = Array.from({ length: this.#count }, () => new Set<number>());
    for (const { key } of sentences)
      for (const gram of gramsOf(key)) {
        const held = this.#held.get(gram) ?? [];
        for (let at = 0; at < held.length; at += 2) found[held[at] ?? 0]?.add(held[at + 1] ?? 0);
      }
    return found.map(runsOf);
  }
}

function runsOf(numbers: ReadonlySet<number>): Overlap {
  const runs: number[] = [];
  let next = -1;
  for (const number of [...numbers].sort((a, b) => a - b)) {
    if (number === next) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(number, 1);
    next = number + 1;
  }
  return runs;
}

/** Plans that are known of a gram: with one more than a pair has of its own, one is another. */
const MOST = 2;

/** In which plans of other provinces the grams of an upper plan stand. */
export class Rarity {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #holders = new Map<number, string[]>();

  constructor(numbers: ReadonlyMap<string, number>, overlaps: ReadonlyMap<string, Overlap>) {
    this.#numbers = numbers;
    for (const [plan, runs] of overlaps)
      for (let at = 0; at < runs.length; at += 2)
        for (let i = 0; i < (runs[at + 1] ?? 0); i++) {
          const number = (runs[at] ?? 0) + i;
          const held = this.#holders.get(number);
          if (held === undefined) this.#holders.set(number, [plan]);
          else if (held.length < MOST) held.push(plan);
        }
  }

  /** Whether a gram of the upper plan stands in a plan of another province than this one. */
  isHeldBeside(gram: string, own: string): boolean {
    const number = this.#numbers.get(gram);
    const held = number === undefined ? undefined : this.#holders.get(number);
    return held?.some((plan) => plan !== own) ?? false;
  }
}
