/** Words that cells of indicator tables are made of. */
import { isEmptyMark } from '../lexicon/quantity.ts';
import { readMarker } from '../notation/markers.ts';
import { hasSign } from './signs/parted.ts';

/** First header cell of a table whose rows are counted. */
export const isSerialLabel = (text: string): boolean => /^(?:序\s*号|编\s*号)$/.test(text);

/** A cell that states a number, with its relation and unit, or says that there is none. */
export const isValue = (text: string): boolean =>
  /^(?:[<>＜＞≤≥=~～约]\s*)?[-+－]?\d[\d,，.]*\s*(?:[%％‰]|[\u4e00-\u9fff/]{0,5})?(?:左右|以上|以下|以内)?$/.test(
    text,
  ) || isEmptyMark(text);

/** 一、经济强（12项）: a line that names the rows below it, by its number or by theirs. */
export function isGroupLine(text: string): boolean {
  if (text.length > 30 || hasSign(text) || /[。；：]/.test(text)) return false;
  const kind = readMarker(text)?.kind;
  return (
    kind === 'han' || kind === 'hanParen' || /[（(]\s*(?:共\s*)?\d{1,2}\s*[项个条][）)]$/.test(text)
  );
}

/** Names the sum of the rows above it, which has no number of its own. */
export const isTotal = (text: string): boolean =>
  /^(?:合\s*计|总\s*计|共\s*计|汇\s*总|小\s*计)$/.test(text);
