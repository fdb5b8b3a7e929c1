/** Words that headers of tables are made of. */
import { isLabel } from '../lexicon/column.ts';

/** True where these cells head a table: most of them are labels. */
export const isHeaderRow = (cells: readonly string[]): boolean =>
  cells.length >= 2 &&
  cells.every((cell) => cell.length <= 40) &&
  cells.filter(isLabel).length * 2 >= cells.length + (cells.length === 2 ? 1 : 0);

/** Could stand below a label that spans several columns: a year, or the state of a value. */
export const isSubLabel = (text: string): boolean =>
  isLabel(text) &&
  /\d{4}|现状|实际|完成|目标|规划|计划|预[计期]|年均|累计|增|值|数|五|国|省|市|期/.test(text);

/** 2025年, and nothing more. */
export const isYear = (text: string): boolean => /^(?:19|20)\d{2}\s*年$/.test(text);

/** Could span several columns. */
export const isSpanningLabel = (text: string): boolean =>
  isLabel(text) &&
  (!/\d{4}\s*年/.test(text) || isYear(text)) &&
  !/单\s*位|属\s*性|性\s*质|备\s*注|序\s*号|名\s*称|编\s*号|类\s*别|部\s*门|时\s*限|^指\s*标$|项\s*目|^增/.test(
    text,
  );
