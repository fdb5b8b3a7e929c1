/** What a comparison with gold does not count: width, spaces, kinds of quotation marks and closing stops. */
import { numeralValue } from '../lexicon/numeral.ts';

const QUOTES: Record<string, string> = { '“': '"', '”': '"', '‘': "'", '’': "'" };

/** A text for comparison. */
export const loose = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/[\s\u200b]/g, '')
    .replace(/[“”‘’]/g, (mark) => QUOTES[mark] ?? mark)
    .replace(/﹒/g, '.')
    .replace(/[。.;:,]+$/, '');

/** The number of a label, `第十二章`, `（三）`, `1.2`; empty where there is none. */
export function looseNumber(label: string | null | undefined): string {
  const bare = loose(label).replace(/[第篇章节条部分编()、]/g, '');
  return bare === '' ? '' : String(numeralValue(bare) ?? bare.replace(/^\.+|\.+$/g, ''));
}

/** A cell for comparison; a dash for nothing is nothing. */
export function looseCell(text: string | null | undefined): string {
  const bare = loose(text);
  return /^(?:[-/—]|——)$/.test(bare) ? '' : bare;
}
