/** A workbook of Excel 97 → HTML: a sheet is a table, its cells as they are printed, merged ones as one. */
import { ConvertError } from '../../diagnostic.ts';
import { broken, encrypted, type Streams } from '../office/container.ts';
import { bookOf, Sheet } from '../office/sheet.ts';
import type { Pageless } from '../reading.ts';
import { printed } from '../xlsx/number-format.ts';
import { type BiffRecord, recordsFrom, StringReader } from './records.ts';
import { said } from '../../said/said.ts';

/** Types of records. [MS-XLS] 2.3. */
const BEGIN = 0x0809;
const END = 0x000a;
const PASSWORD = 0x002f;
const SHEET = 0x0085;
const STRINGS = 0x00fc;
const FORMAT = 0x041e;
const STYLE = 0x00e0;
const TEXT = 0x00fd;
const LABEL = 0x0204;
const NUMBER = 0x0203;
const SHORT_NUMBER = 0x027e;
const SHORT_NUMBERS = 0x00bd;
const FORMULA = 0x0006;
const FORMULA_TEXT = 0x0207;
const TRUTH = 0x0205;
const MERGED = 0x00e5;

const BIFF8 = 0x0600;

interface Book {
  stream: Buffer;
  strings: string[];
  formats: Map<number, string>;
  /** Number format of each style. */
  styles: number[];
}

/** A number in 30 bits: whole, or the upper half of a float, and perhaps a hundredth. */
function shortNumber(bits: number): number {
  const double = Buffer.alloc(8);
  double.writeInt32LE(bits & ~3, 4);
  const value = bits & 2 ? bits >> 2 : double.readDoubleLE(0);
  return bits & 1 ? value / 100 : value;
}

class SheetReader {
  readonly #book: Book;
  readonly sheet: Sheet;
  /** Where the text of a formula belongs, which comes in the next record. */
  #formula: [number, number] | null = null;

  constructor(book: Book, name: string) {
    this.#book = book;
    this.sheet = new Sheet(name);
  }

  #number(row: number, column: number, style: number, value: number): void {
    const { styles, formats } = this.#book;
    this.sheet.cell(row, column, printed(value, styles[style] ?? 0, formats));
  }

  read({ type, parts }: BiffRecord): void {
    const [data = Buffer.alloc(0)] = parts;
    if (type === MERGED) this.#merged(data);
    if (type === FORMULA_TEXT && this.#formula)
      this.sheet.cell(...this.#formula, new StringReader(parts, 0).next());
    if (data.length < 6) return;
    const [row, column, style] = [0, 2, 4].map((at) => data.readUInt16LE(at)) as [
      number,
      number,
      number,
    ];
    if (type === TEXT) this.sheet.cell(row, column, this.#book.strings[data.readUInt32LE(6)] ?? '');
    if (type === LABEL) this.sheet.cell(row, column, new StringReader(parts, 6).next());
    if (type === NUMBER) this.#number(row, column, style, data.readDoubleLE(6));
    if (type === SHORT_NUMBER) this.#number(row, column, style, shortNumber(data.readInt32LE(6)));
    if (type === SHORT_NUMBERS)
      for (let i = 0; 4 + i * 6 + 8 <= data.length; i += 1)
        this.#number(
          row,
          column + i,
          data.readUInt16LE(4 + i * 6),
          shortNumber(data.readInt32LE(6 + i * 6)),
        );
    if (type === TRUTH && data[7] === 0)
      this.sheet.cell(row, column, data[6] === 1 ? 'TRUE' : 'FALSE');
    if (type === FORMULA) {
      // Two bytes of ones at the end say that the result is no number.
      const isNumber = data.readUInt16LE(12) !== 0xffff;
      if (isNumber) this.#number(row, column, style, data.readDoubleLE(6));
      this.#formula = !isNumber && data[6] === 0 ? [row, column] : null;
    }
  }

  #merged(data: Buffer): void {
    for (let at = 2; at + 8 <= data.length; at += 8)
      this.sheet.merge({
        top: data.readUInt16LE(at),
        bottom: data.readUInt16LE(at + 2),
        left: data.readUInt16LE(at + 4),
        right: data.readUInt16LE(at + 6),
      });
  }
}

interface SheetPlace {
  at: number;
  name: string;
  hidden: boolean;
}

/** Where the sheets begin, and their names; and what they share. */
function globalsOf(stream: Buffer): { book: Book; sheets: SheetPlace[] } {
  const book: Book = { stream, strings: [], formats: new Map(), styles: [] };
  const sheets: SheetPlace[] = [];
  for (const { type, parts } of recordsFrom(stream, 0)) {
    const [data = Buffer.alloc(0)] = parts;
    if (type === END) break;
    if (type === PASSWORD) throw encrypted();
    if (type === BEGIN && data.readUInt16LE(0) !== BIFF8)
      throw new ConvertError(
        'xls-old',
        said('这是 Excel 95 或更早的表格', 'this is a workbook of Excel 95 or older'),
        said(
          '请用 Excel 或 WPS 打开，另存为 .xlsx',
          'open it in Excel or WPS and save it as .xlsx',
        ),
      );
    // The high byte names what is no sheet of cells, the low one what is not shown.
    if (type === SHEET && data[5] === 0)
      sheets.push({
        at: data.readUInt32LE(0),
        name: new StringReader(parts, 6).next(1),
        hidden: ((data[4] ?? 0) & 3) !== 0,
      });
    if (type === FORMAT) book.formats.set(data.readUInt16LE(0), new StringReader(parts, 2).next());
    if (type === STYLE) book.styles.push(data.readUInt16LE(2));
    if (type === STRINGS) {
      const reader = new StringReader(parts, 8);
      const count = Math.min(data.readUInt32LE(4), stream.length);
      for (let i = 0; i < count; i += 1) book.strings.push(reader.next());
    }
  }
  return { book, sheets };
}

/**
 * Reads a workbook; hidden sheets are left out, on record.
 *
 * @throws {ConvertError} `office-encrypted`, `office-broken`, `xls-old`, `sheet-size`
 */
export function readXls(streams: Streams): Pageless {
  const stream = streams.get('Workbook') ?? streams.get('Book');
  if (!stream) throw broken();
  const { book, sheets } = globalsOf(stream);
  const read = ({ at, name }: SheetPlace): Sheet => {
    const reader = new SheetReader(book, name);
    for (const record of recordsFrom(stream, at)) {
      if (record.type === END) break;
      reader.read(record);
    }
    return reader.sheet;
  };
  return bookOf(
    sheets.filter(({ hidden }) => !hidden).map(read),
    sheets.filter(({ hidden }) => hidden).map(read),
  );
}
