/** Other queries to try where one found nothing. */
import { namedBy } from './rank.ts';
import { writeQuery, type Query, type Term } from './query.ts';
import type { Sources } from './sources.ts';

export interface Suggestion {
  /** As it would be typed. */
  text: string;
  /** Sections that it finds; 0 where it finds a plan by its name alone. */
  sections: number;
}

/** At most this many are shown. */
const most = 4;

/** Signs that are printed in several forms; one typed from a keyboard often is not the one in the text. */
const forms: Record<string, string> = {
  '[': '〔',
  ']': '〕',
  '(': '〔',
  ')': '〕',
  '-': '—',
  '~': '—',
  '<': '《',
  '>': '》',
  '.': '·',
};

/**
 * Queries that find something: the terms in the other form of their signs, without their signs, each on its own,
 * or cut into words.
 *
 * @throws when the index cannot be loaded
 */
export async function suggest(query: Query, sources: Sources): Promise<Suggestion[]> {
  const { wanted } = query;
  const candidates: Term[][] = [
    wanted.map((term) => term.map((character) => forms[character] ?? character)),
    wanted.flatMap(words),
    wanted.flatMap(parts),
    ...wanted.map((term) => [term]),
    ...wanted.flatMap(runs).map((term) => [term]),
  ];
  const suggestions = new Map<string, number>();
  for (const terms of candidates) {
    const other = { wanted: terms, unwanted: query.unwanted };
    const text = writeQuery(other);
    if (terms.length === 0 || text === writeQuery(query) || suggestions.has(text)) continue;
    const { length } = await sources.find(other, false);
    const named = namedBy(other, sources);
    if (length + named.length > 0) suggestions.set(text, length);
    if (suggestions.size === most) break;
  }
  return [...suggestions].map(([text, sections]) => ({ text, sections }));
}

/** A letter or a digit of any script; all else is a sign. */
const letter = /[\p{L}\p{N}]/u;

/** Runs of letters in a term. */
function words(term: Term): Term[] {
  const found: string[][] = [];
  let word: string[] | undefined;
  for (const character of term) {
    if (!letter.test(character)) word = undefined;
    else if (word) word.push(character);
    else found.push((word = [character]));
  }
  return found;
}

/** Words of a term, as the browser divides them; it divides nothing where it does not know how. */
function parts(term: Term): Term[] {
  if (!('Segmenter' in Intl)) return [term];
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(term.join(''))]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment }) => [...segment]);
}

/** Words that stand side by side in a term, the most first; of one sign alone too much is found to be of help. */
function runs(term: Term): Term[] {
  const words = parts(term);
  const found: Term[] = [];
  for (let count = words.length - 1; count > 0; count -= 1) {
    for (let at = 0; at + count <= words.length; at += 1) {
      const run = words.slice(at, at + count).flat();
      if (run.length > 1) found.push(run);
    }
  }
  return found;
}
