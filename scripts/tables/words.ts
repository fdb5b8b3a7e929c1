/** Words that cells of indicator tables are made of. */
import { isAttribute } from '../lexicon/attribute.ts';
import { isEmptyMark } from '../lexicon/quantity.ts';
import { isUnit } from '../lexicon/unit.ts';
import { readMarker } from '../notation/markers.ts';

/** First header cell of a table whose rows are counted. */
export const isSerialLabel = (text: string): boolean => /^(?:序\s*号|编\s*号)$/.test(text);

/** A cell that states a number, with its relation and unit, or says that there is none. */
export const isValue = (text: string): boolean =>
  /^(?:[<>＜＞≤≥=~～约]\s*)?[-+－]?\d[\d,，.]*\s*(?:[%％‰]|[\u4e00-\u9fff/]{0,5})?(?:左右|以上|以下|以内)?$/.test(
    text,
  ) || isEmptyMark(text);

/** Name of an indicator: words, not a number. */
export const isName = (text: string): boolean =>
  /[\u4e00-\u9fff]{2}/.test(text) &&
  !isValue(text) &&
  !isAttribute(text) &&
  !isUnit(text) &&
  text.length <= 80;

/** 一、经济强（12项）: a line that names the rows below it, by its number or by theirs. */
export function isGroupLine(text: string): boolean {
  if (text.length > 30 || /[，。；：]/.test(text)) return false;
  const kind = readMarker(text)?.kind;
  return (
    kind === 'han' || kind === 'hanParen' || /[（(]\s*(?:共\s*)?\d{1,2}\s*[项个条][）)]$/.test(text)
  );
}
