/** Borders that show nothing: a tab of a spreadsheet, so many blanks of an office program. */
import { splitAt, type Splitter } from './cut.ts';

const between =
  (sign: RegExp): Splitter =>
  (line) => {
    const signs = [...line.text.matchAll(sign)].map(({ index, 0: { length } }) => ({
      index,
      length,
    }));
    return signs.length === 0 || line.trimmed === '' ? null : splitAt(line, signs);
  };

/** Splits a line at its tabs; every tab is a border, so what stands between two of them is an empty cell. */
export const splitAtTabs = between(/\t/g);

/** Blanks at either end part an empty cell from the others as well. */
export const splitAtBlanks = (width: number): Splitter =>
  between(new RegExp(`[ \\u3000]{${width}}`, 'g'));
