/** Passages that two plans share, by n-grams: linear in their length. */
import type { Sentence } from './sentences.ts';

/** Characters of a gram. Names of things (高新技术企业, 工程技术研究中心) are mostly shorter. */
export const GRAM = 8;
/** Shortest run that counts beside one that has a gram. */
const SHORTEST_RUN = 5;
/** A gram that stands more often in a plan than this is a name. */
const MOST = 24;
/** Sentences of the other plan that are looked at for one. */
const CANDIDATES = 4;

export const gramsOf = (key: string): string[] =>
  Array.from({ length: Math.max(0, key.length - GRAM + 1) }, (_, at) => key.slice(at, at + GRAM));

/** A run of characters that stands in both: its place in the key of each, its length. */
export interface Run {
  at: number;
  there: number;
  length: number;
}

/** What a sentence shares with the one of the other plan that it shares most with. */
export interface Shared {
  with: Sentence;
  runs: Run[];
}

/** The sentences of a plan by their grams. */
export class GramIndex {
  readonly #sentences: readonly Sentence[];
  readonly #byGram = new Map<string, number[]>();

  constructor(sentences: readonly Sentence[]) {
    this.#sentences = sentences;
    for (const [number, { key }] of sentences.entries())
      for (const gram of gramsOf(key)) {
        const held = this.#byGram.get(gram);
        if (!held) this.#byGram.set(gram, [number]);
        else if (held.length <= MOST && held.at(-1) !== number) held.push(number);
      }
  }

  /** What a sentence of another plan shares with one of this; null where they have no gram in common. */
  shared({ key }: Sentence): Shared | null {
    const counts = new Map<number, number>();
    for (const gram of gramsOf(key)) {
      const held = this.#byGram.get(gram) ?? [];
      if (held.length > MOST) continue;
      for (const number of held) counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    const likely = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, CANDIDATES);
    let best: Shared | null = null;
    for (const [number] of likely) {
      const other = this.#sentences[number];
      if (!other) continue;
      const runs = runsOf(key, other.key);
      if (best === null || lengthOf(runs) > lengthOf(best.runs)) best = { with: other, runs };
    }
    return best;
  }
}

export const lengthOf = (runs: readonly Run[]): number =>
  runs.reduce((sum, { length }) => sum + length, 0);

/** The longest runs of one key, from its beginning on, that stand in the other. */
function runsOf(key: string, other: string): Run[] {
  const places = new Map<string, number[]>();
  for (let at = 0; at + SHORTEST_RUN <= other.length; at++) {
    const gram = other.slice(at, at + SHORTEST_RUN);
    const held = places.get(gram);
    if (held) held.push(at);
    else places.set(gram, [at]);
  }
  const runs: Run[] = [];
  for (let at = 0; at + SHORTEST_RUN <= key.length;) {
    let best: Run | null = null;
    for (const there of places.get(key.slice(at, at + SHORTEST_RUN)) ?? []) {
      let length = SHORTEST_RUN;
      while (at + length < key.length && key[at + length] === other[there + length]) length++;
      if (best === null || length > best.length) best = { at, there, length };
    }
    if (best) runs.push(best);
    at += best?.length ?? 1;
  }
  return runs;
}
