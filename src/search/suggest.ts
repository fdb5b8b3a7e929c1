/** Other queries to try where one found nothing. */
import { find } from './find.ts';
import type { Shelves } from './places.ts';
import { namedBy } from './rank.ts';
import { writeQuery, type Query, type Term } from './query.ts';

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
 * or cut in two.
 *
 * @throws when the index cannot be loaded
 */
export async function suggest(query: Query, shelves: Shelves): Promise<Suggestion[]> {
  const { wanted } = query;
  const candidates: Term[][] = [
    wanted.map((term) => term.map((character) => forms[character] ?? character)),
    wanted.flatMap(words),
    wanted.flatMap(halves),
    ...wanted.map((term) => [term]),
    ...wanted.flatMap(halves).map((term) => [term]),
  ];
  const suggestions = new Map<string, number>();
  for (const terms of candidates) {
    const other = { wanted: terms, unwanted: query.unwanted };
    const text = writeQuery(other);
    if (terms.length === 0 || text === writeQuery(query) || suggestions.has(text)) continue;
    const { length } = await find(other, shelves);
    const named = namedBy(other, shelves.catalog);
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

/** Beginning and end of a term, two characters at least: one alone finds too much to be of help. */
function halves(term: Term): Term[] {
  const length = Math.max(2, Math.ceil(term.length / 2));
  return [term.slice(0, length), term.slice(-length)];
}
