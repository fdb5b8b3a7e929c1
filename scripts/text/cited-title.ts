/** A title as it is cited, and a title as it is printed: when they are the same. */
import { numeralValue } from '../lexicon/numeral.ts';
import { periodNamed } from '../lexicon/period.ts';
import { bare } from './characters.ts';

/** The period behind a title (2021—2025年), which a mention often leaves out. */
const PERIOD = /[（(]\s*\d{4}\s*年?\s*[-—–~～至]+\s*\d{4}\s*年?\s*[)）]$/;
/** The five years that a title is for; where in the title they stand is a matter of taste. */
const FIVE_YEARS = /第?十[一二三四五六七](?:个五年|五)(?:时期)?/;
const HAN_YEAR = /[〇○零一二三四五六七八九]{4}(?=年)/g;

const digitsOf = (year: string): string =>
  String(numeralValue(year.replaceAll('○', '〇'))).padStart(4, '0');

/**
 * A title without what may be printed in several ways: spaces and signs, Chinese or Arabic years, where the five years
 * stand in it (湖北省“十四五”科技创新规划, 湖北省科技创新“十四五”规划), the years in brackets behind it.
 */
export function titleKey(title: string): string {
  const name = bare(title.trim().replace(PERIOD, '')).replace(HAN_YEAR, digitsOf);
  const years = periodNamed(name);
  return years === null ? name : `${name.replace(FIVE_YEARS, '')} ${years[0]}`;
}
