/** The cells of a sheet, as they are printed, → a table. */
import { ConvertError } from '../../diagnostic.ts';
import { declareOmission, type Omission } from '../../source/omission.ts';
import { escaped, type HtmlCell, pageOf, tableOf, withLeft } from '../html.ts';
import type { Pageless } from '../reading.ts';
import { said } from '../../said/said.ts';

declareOmission(
  'sheet-left',
  'Excel 里没有显示的文字',
  '隐藏的工作表、批注、图形，被合并的单元格遮住的格子，一百列以外的格子里的文字：',
  '显示出来的格子照录。',
);

/** What a sheet does not show. */
export const leftIn = (place: string, texts: readonly string[]): Omission => ({
  rule: 'sheet-left',
  place,
  text: texts.filter((text) => text.trim() !== '').join('\n'),
});

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
  readonly #beyond: string[] = [];
  #rows = 0;
  #columns = 0;

  constructor(name: string) {
    this.#name = name;
  }

  /** @throws {ConvertError} `sheet-size` */
  cell(row: number, column: number, text: string): void {
    if (text.trim() === '') return;
    if (row < 0 || column < 0 || column >= MOST_COLUMNS) {
      this.#beyond.push(text);
      return;
    }
    if (this.#texts.size >= MOST_CELLS || row >= MOST_CELLS)
      throw new ConvertError(
        'sheet-size',
        said('Excel 表格过大，不像是规划的表', 'the workbook is too large for the table of a plan'),
        said(
          '请在 Excel 或 WPS 里只留要用的表，另存为 .xlsx',
          'leave only the sheet that is needed in Excel or WPS and save it as .xlsx',
        ),
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

  /** All that it holds, where it is not shown. */
  get hidden(): Omission {
    return leftIn(`隐藏的工作表“${this.#name}”`, [...this.#texts.values(), ...this.#beyond]);
  }

  /** What its table has no place for. */
  get left(): Omission {
    const { covered } = this.#reaches();
    const texts = [...covered].flatMap((place) => this.#texts.get(place) ?? []);
    return leftIn(`工作表“${this.#name}”`, [...texts, ...this.#beyond]);
  }

  /** Places that a merged cell reaches over, and how far each reaches. */
  #reaches() {
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
    return { covered, spans };
  }

  /** The table; with its name above it, where it was given one. */
  html(named: boolean): string {
    const { covered, spans } = this.#reaches();
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

/**
 * The sheets of a workbook that hold anything.
 *
 * @param hidden sheets that it does not show
 * @param more what else it does not show
 */
export function bookOf(
  sheets: readonly Sheet[],
  hidden: readonly Sheet[],
  more: readonly Omission[] = [],
): Pageless {
  const filled = sheets.filter(({ isEmpty }) => !isEmpty);
  const html = pageOf(filled.map((sheet) => sheet.html(filled.length > 1)).join(''));
  const left = [...sheets.map((sheet) => sheet.left), ...hidden.map((sheet) => sheet.hidden)];
  return withLeft(html, [...left, ...more]);
}
