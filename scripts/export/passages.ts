/**
 * Sections cut for a `tsvector`, which knows no more than 255 places of a word and none beyond 16,383. What a cut inside a line would part
 * stands in both passages, so that a term of LONGEST characters is found wherever it stands.
 */

/** Characters of the longest term that can be looked for. */
export const LONGEST = 100;

/** Words of a passage, and places of one of them: within what a `tsvector` keeps. */
const MOST = { words: 8_000, places: 250 };

/** The words of passages, in their order. */
export function* passagesOf(
  lines: readonly (readonly string[])[],
  most = MOST,
): Generator<string[]> {
  let passage: string[] = [];
  let places = new Map<string, number>();
  const take = (word: string): void => {
    passage.push(word);
    places.set(word, (places.get(word) ?? 0) + 1);
  };
  for (const line of lines) {
    for (const [at, word] of line.entries()) {
      if (passage.length >= most.words || (places.get(word) ?? 0) >= most.places) {
        yield passage;
        passage = [];
        places = new Map();
        // One word less than the longest term has.
        for (const again of line.slice(Math.max(0, at - (LONGEST - 2)), at)) take(again);
      }
      take(word);
    }
  }
  if (passage.length > 0) yield passage;
}

/** A passage as PostgreSQL reads a `tsvector`: each word with its places, from 1. */
export function vectorOf(passage: readonly string[]): string {
  const places = new Map<string, number[]>();
  for (const [at, word] of passage.entries()) {
    const own = places.get(word);
    if (own) own.push(at + 1);
    else places.set(word, [at + 1]);
  }
  return [...places].map(([word, own]) => `${word}:${own.join(',')}`).join(' ');
}
