/** Lines above the header of a table that are its caption. */
import { readMarker } from '../notation/markers.ts';
import { isBoxCaption } from '../notation/box-caption.ts';
import { isTableTitle, isUnitLine } from './caption.ts';

/** 表2, with its title on the next line. */
const isBareLabel = (line: string): boolean =>
  /^附?\s*表\s*(?:\d{1,2}(?:[-—－.]\d{1,2})?|[一二三四五六七八九十]{1,3})$/.test(line);

/** Most lines of a caption: its number, its title, its unit. */
export const MOST_CAPTION_LINES = 3;

/**
 * True for lines that can stand between other text and a header.
 *
 * @param counted the header opens with 序号, above which a title may be any words
 */
export function isCaption(parts: readonly string[], counted: boolean): boolean {
  const titles = isUnitLine(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts;
  const [first = '', title = first] = titles;
  if (titles.length === 2 ? !isBareLabel(first) : titles.length > 1) return false;
  if (title === '' || isBareLabel(title)) return true;
  if (title.length > 60 || isBoxCaption(title) || readMarker(title) !== null) return false;
  return isTableTitle(title) || (counted && !/[。；：]$/.test(title));
}
