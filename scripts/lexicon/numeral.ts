/** Chinese and Arabic numerals as they are printed in headings. */

const DIGITS = '〇一二三四五六七八九';

/** Characters of a Chinese number, for use inside a character class. */
export const HAN_NUMERAL = '〇零一二三四五六七八九十百两';

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10 };

/** Value of a Roman number of I, V and X: a sign before a larger one is taken off. */
function romanValue(text: string): number {
  const values = [...text].map((sign) => ROMAN[sign] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/** Value of a Chinese number up to 999, of an Arabic or Roman one, or null. `十二` and `一二` are both 12. */
export function numeralValue(printed: string): number | null {
  const text = printed.normalize('NFKC').replaceAll('零', '〇').replaceAll('两', '二');
  if (/^\d+$/.test(text)) return Number(text);
  if (/^[IVX]+$/.test(text)) return romanValue(text);
  if (/^[〇一二三四五六七八九]+$/.test(text)) {
    return Number([...text].map((digit) => DIGITS.indexOf(digit)).join(''));
  }
  const match =
    /^(?:([一二三四五六七八九])百)?〇?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
      text,
    );
  if (!match || text === '') return null;
  const [, hundreds, tens, ten, ones] = match;
  const digit = (character: string | undefined) => (character ? DIGITS.indexOf(character) : 0);
  return digit(hundreds) * 100 + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones);
}

/** A number from 1 to 99 in Chinese, as headings print it. */
export function hanNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return ten + (ones === 0 && tens > 0 ? '' : (DIGITS[ones] ?? ''));
}

const ROMAN_SIGNS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A number from 1 on in small Roman signs, as lists are numbered. */
export function romanNumeral(value: number): string {
  let [text, rest] = ['', value];
  for (const [worth, sign] of ROMAN_SIGNS) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}
