/**
 * Characters as words that no engine takes apart, folds or stems: four digits of base 36 a character, a word for each two
 * neighbours. A phrase of such words stands where its text stands, whatever its length.
 */
import { BOUNDARY } from '../../src/search/format.ts';

/** Digits of a character; 36⁴ is more than there are code points. */
export const DIGITS = 4;

const written = new Map<string, string>();

/** The digits of a character. */
function digitsOf(character: string): string {
  let digits = written.get(character);
  if (digits === undefined) {
    digits = (character.codePointAt(0) ?? 0).toString(36).padStart(DIGITS, '0');
    written.set(character, digits);
  }
  return digits;
}

/** Words of neighbours, one for each but the last. */
export const pairsOf = (characters: readonly string[]): string[] =>
  characters.slice(1).map((second, i) => `${digitsOf(characters[i] ?? '')}${digitsOf(second)}`);

/**
 * Words of lines that each end with a BOUNDARY: every character opens one, the last of a line too. What would open with a
 * BOUNDARY is left out; no query holds one, so none goes from line to line.
 */
export const wordsOfLines = (stream: string): string[][] =>
  stream
    .split(BOUNDARY)
    .slice(0, -1)
    .map((line) => pairsOf([...line, BOUNDARY]));

/** What a term asks for: the words of a phrase, or how words begin, where it is a single character. */
export type Asked = { phrase: string[] } | { opening: string };

export const askedBy = (term: readonly string[]): Asked =>
  term.length > 1 ? { phrase: pairsOf(term) } : { opening: digitsOf(term[0] ?? '') };
