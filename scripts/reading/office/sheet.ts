/** The cells of a sheet, as they are printed, → a table. */
import { ConvertError } from '../../diagnostic.ts';
import { escaped, type HtmlCell, pageOf, tableOf } from '../html.ts';

const MOST_CELLS = 200_000;
const MOST_COLUMNS = 100;

/** A merged range: first and last row and column, from 0. */
export interface Merged {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export class Sheet {
  readonly #name: string;
  readonly #texts = new Map<string, string>();
  readonly #merged: Merged[] = [];
  #rows = 0;
  #columns = 0;

  constructor(name: string) {
    this.#name = name;
  }

  /** @throws {ConvertError} `sheet-size` */
  cell(row: number, column: number, text: string): void {
    if (text.trim() === '' || row < 0 || column < 0 || column >= MOST_COLUMNS) return;
    if (this.#texts.size >= MOST_CELLS || row >= MOST_CELLS)
      throw new ConvertError(
        'sheet-size',
        'Excel 表格过大，不像是规划的表',
        '请在 Excel 或 WPS 里只留要用的表，另存为 .xlsx',
      );
    this.#texts.set(`${row},${column}`, text);
    this.#rows = Math.max(this.#rows, row + 1);
    this.#columns = Math.max(this.#columns, column + 1);
  }

  merge(range: Merged): void {
    this.#merged.push(range);
  }

  get isEmpty(): boolean {
    return this.#texts.size === 0;
  }

  /** The table; with its name above it, where it was given one. */
  html(named: boolean): string {
    const covered = new Set<string>();
    const spans = new Map<string, { rowSpan: number; colSpan: number }>();
    for (const { top, left, ...range } of this.#merged) {
      const bottom = Math.min(range.bottom, this.#rows - 1);
      const right = Math.min(range.right, this.#columns - 1);
      for (let row = top; row <= bottom; row += 1)
        for (let column = left; column <= right; column += 1) covered.add(`${row},${column}`);
      covered.delete(`${top},${left}`);
      spans.set(`${top},${left}`, { rowSpan: bottom - top + 1, colSpan: right - left + 1 });
    }
    const rows = Array.from({ length: this.#rows }, (_, row) =>
      Array.from({ length: this.#columns }, (__, column) => `${row},${column}`).flatMap(
        (place): HtmlCell[] =>
          covered.has(place)
            ? []
            : [
                {
                  html: escaped(this.#texts.get(place) ?? '').replaceAll('\n', '<br>'),
                  ...spans.get(place),
                },
              ],
      ),
    );
    const own = named && !/^(?:Sheet|工作表)\s*\d+$/i.test(this.#name);
    return (own ? `<p>${escaped(this.#name)}</p>` : '') + tableOf(rows);
  }
}

/** The sheets of a workbook that hold anything. */
export function bookOf(sheets: readonly Sheet[]): string {
  const filled = sheets.filter(({ isEmpty }) => !isEmpty);
  return pageOf(filled.map((sheet) => sheet.html(filled.length > 1)).join(''));
}
