/** Which year a sentence sets goals for: 到2025年, “十四五”末, or what stood before it. */
import { periodNamed } from '../../lexicon/period.ts';

/** First and last year of a plan; null where they are not known. */
export type Period = [number, number] | null;

export interface Horizon {
  /** Year of the goal; null where the text says none. */
  year: number | null;
  /** Each goal is of these years together: “十四五”期间. */
  over: [number, number] | null;
}

const BY_YEAR = /(?:到|至)(20\d{2})年(?:底|末)?/g;
const IN_PERIOD = /(到)?(“十[一二三四五六]五”)(期末|末|期间|时期)/g;
/** What is wished, in words that no report of what was uses. */
const WISHED = /力争|争取|确保|努力(?:实现|达到)?/;

/** The goal year that a piece of a sentence names last, or null. A year before the plan is no goal of it. */
export function horizonIn(text: string, period: Period): Horizon | null {
  const found: { at: number; horizon: Horizon }[] = [];
  for (const match of text.matchAll(BY_YEAR)) {
    const year = Number(match[1]);
    if (period === null || year >= period[0])
      found.push({ at: match.index, horizon: { year, over: null } });
  }
  for (const match of text.matchAll(IN_PERIOD)) {
    const named = periodNamed(match[2] ?? '');
    if (named === null || named[0] !== period?.[0]) continue;
    const isEnd = match[3] === '末' || match[3] === '期末';
    found.push({
      at: match.index,
      horizon: isEnd ? { year: named[1], over: null } : { year: null, over: named },
    });
  }
  return found.sort((a, b) => a.at - b.at).at(-1)?.horizon ?? null;
}

/** Words of a wish. In a plan of one year they set a goal for it. */
export const isWished = (text: string): boolean => WISHED.test(text);

/** Words of reports. */
const REPORTED = /增至|同比|较上年|居全|(?:全国|全省|中部|排名)第\d/;

/**
 * What was, and is no goal: a year or a period before the plan, or what only reports say, unless it is wished: 确保……位居全省
 * 前列.
 */
export function isPast(text: string, period: Period): boolean {
  if (REPORTED.test(text) && !isWished(text)) return true;
  if (period === null) return false;
  const years = [...text.matchAll(/(20\d{2})年/g)].map((match) => Number(match[1]));
  const periods = [...text.matchAll(/“十.五”/g)].map(([name]) => periodNamed(name)?.[0]);
  return [...years, ...periods].some((year) => year !== undefined && year < period[0]);
}
