/** What the number of a page looks like where it stands on a line of its own. */

/**
 * How a page is numbered. `words` (第 4 页, Page 4, with or without a frame) and `framed` (— 4 —, · 4 ·) say
 * themselves that they are pages; `share` (4 / 20) and `bare` (4, iv) need the others of their kind to prove it.
 */
export type MarkForm = 'words' | 'framed' | 'share' | 'bare';

/** The number of a page. */
export interface PageMark {
  form: MarkForm;
  value: number;
  /** Roman numbers count on their own. */
  roman: boolean;
  /** Number of pages, where it is told. */
  total: number | null;
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const ROMAN_NUMBER = /^(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;

/** Value of a roman number below 100, or null. */
function romanValue(text: string): number | null {
  if (text === '' || !ROMAN_NUMBER.test(text)) return null;
  const values = [...text].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/** A line without spaces, its letters and digits in ASCII. */
const folded = (line: string): string =>
  line
    .replace(/[\uff01-\uff5e\u2160-\u217f]/g, (sign) => sign.normalize('NFKC'))
    .replace(/\s+/g, '')
    .toLowerCase();

const N = '(\\d{1,4}|[ivxlc]{1,7})';
const FRAME = '[-=*#~_<>\\[\\]【】(){}（）!|/—–―·•.:：]';
const WORDS = [
  `第${N}页(?:[，,/|]?[（(]?共(\\d{1,4})页[）)]?)?(?:开始|结束|完)?`,
  `共(?<total>\\d{1,4})页[，,/|]?第${N}页`,
  `page[-_:：=#.]?(?:id=|number=|no=)?["']?${N}["']?(?:(?:of|/)(\\d{1,4}))?`,
  `pg?\\.${N}`,
].map((words) => new RegExp(`^${FRAME}*(?:${words})${FRAME}*$`));
const FRAMED = [
  // OCR reads one of the two dashes as 一.
  new RegExp(`^(?:[-—–―~－]+${N}[-—–―~－]+|[-—–―~－]+${N}一|一${N}[-—–―~－]+)$`),
  new RegExp(`^[·•]+${N}[·•]+$`),
  /^(?:={2,}|\*{2,}|#{2,})(\d{1,4})(?:={2,}|\*{2,}|#{2,})$/,
];
const SHARE = /^(\d{1,4})(?:\/|of)(\d{1,4})$/;
const BARE = new RegExp(`^${N}$`);

function made(form: MarkForm, number: string, total: string | undefined): PageMark | null {
  const roman = !/^\d/.test(number);
  const value = roman ? romanValue(number) : Number(number);
  if (value === null || value === 0) return null;
  const pages = total === undefined ? null : Number(total);
  return pages !== null && value > pages ? null : { form, value, roman, total: pages };
}

/** Longest line that may be nothing but the number of a page. */
const LONGEST = 40;

/** Reads a line that may be the number of a page, or null. */
export function readPageMark(line: string): PageMark | null {
  if (line === '' || line.length > LONGEST || !/[\divxlcⅠ-ⅿ０-９]/i.test(line)) return null;
  const text = folded(line);
  for (const pattern of WORDS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const numbers = match.slice(1).filter((one: string | undefined) => one !== undefined);
    const total = match.groups?.['total'];
    return total === undefined
      ? made('words', numbers[0] ?? '', numbers[1])
      : made('words', numbers[1] ?? '', total);
  }
  for (const pattern of FRAMED) {
    const match = pattern.exec(text);
    if (match) return made('framed', match.slice(1).find(Boolean) ?? '', undefined);
  }
  const share = SHARE.exec(text);
  if (share) return made('share', share[1] ?? '', share[2]);
  const bare = BARE.exec(text);
  return bare && !/^0/.test(text) ? made('bare', bare[1] ?? '', undefined) : null;
}
