/**
 * How a plan is written for Pagefind, which would cut Chinese into words of its own choosing.
 *
 * A plan is one stream of characters (`sections.ts`), here as code points. The word at place `i` of its record is
 * the pair of characters `i` and `i + 1`, each spelled with four letters a–z, so that no segmenter, stemmer or filter of
 * signs touches it, and a place in the index is a place in the stream.
 */

/** Letters that spell one character. */
const letters = 4;

/** Private use in the planes 15 and 16 moves down to the planes that folding leaves empty, to fit. */
const privateFrom = 0xf0000;
const privateTo = 0x40000;

/** Spell one character with four letters; different characters have different spellings. */
function spell(character: number): string {
  let code = character >= privateFrom ? character + privateTo - privateFrom : character;
  let word = '';
  for (let i = 0; i < letters; i++) {
    word = String.fromCharCode(97 + (code % 26)) + word;
    code = Math.floor(code / 26);
  }
  return word;
}

/** The character that four letters spell. */
function unspell(word: string): number {
  let code = 0;
  for (const letter of word) code = code * 26 + letter.charCodeAt(0) - 97;
  return code >= privateTo ? code + privateFrom - privateTo : code;
}

/** The opaque word of two neighbours. */
export function encodePair(first: number, second: number): string {
  return spell(first) + spell(second);
}

/** The two neighbours that an opaque word stands for. */
export function decodePair(word: string): [first: number, second: number] {
  return [unspell(word.slice(0, letters)), unspell(word.slice(letters))];
}

/** The record of a stream: its pairs in order. The last character opens no pair. */
export function encodeStream(stream: Uint32Array): string {
  const words: string[] = [];
  for (let i = 0; i + 1 < stream.length; i++) {
    words.push(encodePair(stream[i] ?? 0, stream[i + 1] ?? 0));
  }
  return words.join(' ');
}
