/** Titles that stand whole above a text: where a site prints one over the document, and in its index. */
import { plainTitle } from '../lexicon/title.ts';
import { isTitleLike } from './boilerplate.ts';
import { type Line, linesOf } from './lines.ts';

/** A site prints them among the first lines. */
const HEAD = 60;

/** Titles among the lines above a text, each without its label. */
export const titlesAmong = (lines: readonly Line[]): string[] =>
  lines
    .flatMap(({ trimmed }) => trimmed.split('\t'))
    .map(plainTitle)
    .filter((cell) => isTitleLike(cell) && !/^附\s*件/.test(cell));

/** @param raw text as it was scraped */
export const statedTitles = (raw: string): string[] => titlesAmong(linesOf(raw).slice(0, HEAD));
