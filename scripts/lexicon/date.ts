/** Dates as official texts print them → `YYYY-MM-DD` or `YYYY-MM`; null for what is damaged or no date. */
import { numeralValue } from './numeral.ts';

const two = (value: number) => String(value).padStart(2, '0');

function isoDate(
  year: number | null,
  month: number | null,
  day: number | null | undefined,
): string | null {
  if (!year || year < 1949 || year > 2100 || !month || month > 12) return null;
  if (day === undefined) return `${year}-${two(month)}`;
  return day && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
    ? `${year}-${two(month)}-${two(day)}`
    : null;
}

/** Reads the last date in a text: `2022年5月19日`, `二〇二一年十一月`. */
export function printedDate(text: string): string | null {
  const digits = text.replace(/[○Oo０]/g, '〇');
  const all = [
    ...digits.matchAll(
      /([\d〇零一二三四五六七八九]{4})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,2})\s*月(?:\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日)?([\d〓])?/g,
    ),
  ];
  const last = all.at(-1);
  if (!last || last[4]) return null;
  const [, year = '', month = '', day] = last;
  return isoDate(
    numeralValue(year),
    numeralValue(month),
    day === undefined ? undefined : numeralValue(day),
  );
}

/** Reads the first date with separators: `2022-09-19 09:14`, `2023/4/4`. */
export function stampedDate(text: string): string | null {
  const match = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/.exec(text);
  return match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}
