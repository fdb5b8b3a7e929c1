/** An upper plan, made ready for other plans to be set beside it. */
import {
  type Ancestry,
  type AncestryVerdict,
  ancestryVerdicts,
  type Chance,
} from '../../../src/library.schema.ts';
import { numberGrams, type Overlap, Rarity } from './rarity.ts';
import type { Sentence } from './sentences.ts';
import { GramIndex, type Shared } from './shared.ts';
import type { Texts } from './texts.ts';
import { verdictOf } from './verdict.ts';

interface Judged {
  sentence: Sentence;
  shared: Shared | null;
  verdict: AncestryVerdict;
}

export class Beside {
  readonly #upper: string;
  readonly #texts: Texts;
  readonly #commonplaces: ReadonlySet<string>;
  readonly #above: readonly Sentence[];
  readonly #index: GramIndex;
  readonly #rarity: Rarity;
  readonly #chance: Chance[];

  /**
   * @param chance plans of other provinces: what they share with it is chance
   * @param overlaps what plans of other provinces have of it
   */
  constructor(
    upper: string,
    chance: readonly string[],
    overlaps: ReadonlyMap<string, Overlap>,
    texts: Texts,
    commonplaces: ReadonlySet<string>,
  ) {
    this.#upper = upper;
    this.#texts = texts;
    this.#commonplaces = commonplaces;
    this.#above = texts.sentences(upper);
    this.#index = new GramIndex(this.#above);
    this.#rarity = new Rarity(numberGrams(this.#above), overlaps);
    this.#chance = chance.map((plan) => ({ plan, counts: countsOf(this.#judge(plan)) }));
  }

  /** A plan beside this one. */
  compare(lower: string): Ancestry {
    const judged = this.#judge(lower);
    return {
      lower,
      upper: this.#upper,
      counts: countsOf(judged),
      above: this.#above.length,
      chance: this.#chance,
      sentences: judged.map(({ sentence, shared, verdict }) => ({
        anchor: sentence.anchor,
        text: sentence.text,
        verdict,
        ...(shared !== null && verdict !== 'fresh' && placesOf(sentence, shared)),
      })),
    };
  }

  /** A gram says nothing where it is of a phrase of all, or stands in a plan of a third province. */
  #judge(plan: string): Judged[] {
    const isCommon = (gram: string): boolean =>
      this.#commonplaces.has(gram) || this.#rarity.isHeldBeside(gram, plan);
    return this.#texts.sentences(plan).map((sentence) => {
      const shared = this.#index.shared(sentence);
      return { sentence, shared, verdict: verdictOf(sentence, shared, isCommon) };
    });
  }
}

function countsOf(judged: readonly Judged[]): Ancestry['counts'] {
  const counts = Object.fromEntries(ancestryVerdicts.map((one) => [one, 0])) as Ancestry['counts'];
  for (const { verdict } of judged) counts[verdict] += 1;
  return counts;
}

/** The sentence of the upper plan, and the runs that both have, as places in each text. */
function placesOf({ places }: Sentence, { with: other, runs }: Shared) {
  const place = (of: readonly number[], at: number, length: number): [number, number] => {
    const start = of[at] ?? 0;
    return [start, (of[at + length - 1] ?? start) + 1 - start];
  };
  return {
    other: { anchor: other.anchor, text: other.text },
    runs: runs.map(({ at, length }) => place(places, at, length)),
    otherRuns: runs
      .map(({ there, length }) => place(other.places, there, length))
      .sort((a, b) => a[0] - b[0]),
  };
}
