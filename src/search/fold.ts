/**
 * What search compares: text without case, width and spaces.
 *
 * The index, the query, the excerpts and the marks on a page all fold with this one function, so "found" means
 * the same everywhere: the folded text of one line holds the folded term.
 */

/**
 * A text after folding. `at[i]` is the offset in the original text of the character that gave unit `i`, and
 * `at[text.length]` is the length of the original, so `[at[i], at[j])` is what stands behind `[i, j)`.
 */
export interface Folded {
  /** Folded text, in code points: one entry a character. */
  chars: string[];
  /** Offset in UTF-16 units of the original text for each character, and one more for the end. */
  at: number[];
}

/** White space, marks that nobody sees or types (joiners, soft hyphen, variation selectors), and planes without characters. */
const unseen = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u{40000}-\u{EFFFF}]/u;

const cache = new Map<string, readonly string[]>();

/**
 * Fold one code point. Most give one character, some none (a space), some several (`℃` gives `°c`).
 * Signs and 〓 are kept: they are part of what was printed.
 */
function foldCharacter(character: string): readonly string[] {
  let folded = cache.get(character);
  if (folded === undefined) {
    let text = character;
    // Case mapping can give a character that NFKC maps again, and the other way round: go on until it rests.
    for (let last = ''; last !== text;) {
      last = text;
      text = text.normalize('NFKC').toLowerCase();
    }
    folded = [...text].filter((part) => !unseen.test(part));
    cache.set(character, folded);
  }
  return folded;
}

/** Fold a text, keeping for each character where it came from. */
export function fold(text: string): Folded {
  const chars: string[] = [];
  const at: number[] = [];
  let offset = 0;
  for (const character of text) {
    for (const part of foldCharacter(character)) {
      chars.push(part);
      at.push(offset);
    }
    offset += character.length;
  }
  at.push(offset);
  return { chars, at };
}

/** Fold a text where only the characters matter. */
export function foldText(text: string): string {
  return fold(text).chars.join('');
}
