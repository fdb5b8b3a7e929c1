/** Titles that stand whole above a text: where a site prints one over the document, and in its index. */
import { isTitleLike } from './furniture.ts';
import { type Line, linesOf } from './lines.ts';

/** A site prints them among the first lines. */
const HEAD = 60;
const LABEL = /^(?:标\s*题|(?:信息|文件|公文)?名\s*称)\s*[:：]\s*/;

/** Titles among the lines above a text, each without its label. */
export const titlesAmong = (lines: readonly Line[]): string[] =>
  lines
    .flatMap(({ trimmed }) => trimmed.split('\t'))
    .map((cell) => cell.trim().replace(LABEL, ''))
    .filter((cell) => isTitleLike(cell) && !/^附\s*件/.test(cell));

/** @param raw text as it was scraped */
export const statedTitles = (raw: string): string[] => titlesAmong(linesOf(raw).slice(0, HEAD));
