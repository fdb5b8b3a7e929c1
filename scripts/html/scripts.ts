/** Raised and lowered characters of a page as characters that look so. */

const RAISED: Record<string, string> = {
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((character, digit) => [String(digit), character])),
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '(': '⁽',
  ')': '⁾',
  n: 'ⁿ',
};

const LOWERED: Record<string, string> = {
  ...Object.fromEntries([...'₀₁₂₃₄₅₆₇₈₉'].map((character, digit) => [String(digit), character])),
  '+': '₊',
  '-': '₋',
};

/** Every character has its raised form, or none is changed. */
function set(text: string, forms: Record<string, string>): string {
  const characters = [...text];
  return characters.every((character) => character in forms)
    ? characters.map((character) => forms[character]).join('')
    : text;
}

export const superscript = (text: string): string => set(text, RAISED);
export const subscript = (text: string): string => set(text, LOWERED);
