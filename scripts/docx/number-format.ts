/** A number in the form that Word writes in front of a paragraph. */
import { hanNumeral, romanNumeral } from '../lexicon/numeral.ts';

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

const letter = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

/**
 * Writes a number.
 *
 * @param format `w:numFmt`; one that is not known is written in digits, as Word does
 */
export function formatNumber(number: number, format: string): string {
  if (number > 999 || number < 1) return String(number);
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'ideographDigital':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return number < 100 ? hanNumeral(number) : String(number);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return CIRCLED[number - 1] ?? String(number);
    case 'decimalFullWidth':
      return [...String(number)]
        .map((digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0))
        .join('');
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'lowerLetter':
      return letter(number);
    case 'upperLetter':
      return letter(number).toUpperCase();
    case 'lowerRoman':
      return romanNumeral(number);
    case 'upperRoman':
      return romanNumeral(number).toUpperCase();
    default:
      return String(number);
  }
}
