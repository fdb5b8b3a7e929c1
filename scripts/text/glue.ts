/** How two lines of print become one. */
import { isChinese } from './characters.ts';

const YEAR = /^(?:19|20)\d{2}年$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?\D?$/;

/**
 * True where a line end divides a number, and nothing but one number can have stood there: 20|25年, 1,|000, 2.|5%.
 * Digits that merely follow each other prove nothing.
 */
export function dividesNumber(before: string, after: string): boolean {
  const head = /\d[\d,.]*$/.exec(before)?.[0];
  const rest = /^[\d,.]*[年%‰℃]?/.exec(after)?.[0] ?? '';
  if (head === undefined || rest === '') return false;
  if (/^[%‰℃]|^\.\d/.test(rest) || YEAR.test(head + rest)) return true;
  // 1. alone on its line is a label.
  if (/^\d+\.$/.test(head)) return /^\d/.test(rest) && before.length > head.length;
  const whole = /^\d{1,3}(?:,\d{3})*$/.test(head) && !rest.startsWith(',');
  return !whole && GROUPED.test((head + rest).replace(/[,.]$/, ''));
}

/** True where nothing stands between the words of two lines when they become one. */
export function gluesDirectly(before: string, after: string): boolean {
  if (isChinese(before.at(-1)) || isChinese(after[0])) return true;
  // COVID-|19, 2021-|2025年, 件/|万人.
  const joint = /[\p{L}\d][-/&~]$/u.test(before) || /^[-/&~][\p{L}\d]/u.test(after);
  // m|², CO|₂.
  const script = /[A-Za-z]$/.test(before) && /^[²³₂₃]/.test(after);
  // 2|.培育: a label.
  const label = /\d$/.test(before) && /^\.(?!\d)/.test(after);
  return joint || script || label || dividesNumber(before, after);
}

/** The words of two lines as one. */
export const glue = (before: string, after: string): string =>
  gluesDirectly(before, after) ? before + after : `${before} ${after}`;
