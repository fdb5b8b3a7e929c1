/** A workbook → HTML: a sheet is a table, its cells as they are printed, merged ones as one. */
import { strFromU8, unzipSync } from 'fflate';
import { ConvertError } from '../../diagnostic.ts';
import { all, child, parseXml } from '../../docx/xml.ts';
import { bookOf, leftIn, Sheet } from '../office/sheet.ts';
import type { Pageless } from '../reading.ts';
import { printed } from './number-format.ts';
import { said } from '../../said/said.ts';

const MOST_BYTES = 64 * 1024 * 1024;
const REMEDY = said(
  '请在 Excel 或 WPS 里另存为 .xlsx，只留要用的表',
  'save it as .xlsx in Excel or WPS, with only the sheet that is needed',
);
const WANTED =
  /^xl\/(?:workbook|sharedStrings|styles)\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^xl\/(?:worksheets|drawings|threadedComments)\/[^/]+\.xml$|^xl\/comments\d*\.xml$/i;

const broken = () =>
  new ConvertError(
    'xlsx-broken',
    said('文件不是完好的 Excel 表格（.xlsx）', 'the file is no sound workbook (.xlsx)'),
    REMEDY,
  );
const tooLarge = () =>
  new ConvertError(
    'xlsx-size',
    said('Excel 表格过大，不像是规划的表', 'the workbook is too large for the table of a plan'),
    REMEDY,
  );

function unpack(bytes: Uint8Array): Map<string, Document> {
  let total = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (!WANTED.test(name)) return false;
    total += originalSize;
    if (total > MOST_BYTES) throw tooLarge();
    return true;
  };
  try {
    const parts = Object.entries(unzipSync(bytes, { filter }));
    return new Map(parts.map(([name, part]) => [name, parseXml(strFromU8(part))]));
  } catch (error) {
    throw error instanceof ConvertError ? error : broken();
  }
}

/** Elements that hold the text of a remark or a drawing. */
const BESIDE = ['t', 'a:t', 'text'];

/** Own text of an element, without that of elements in it. */
const textOf = (node: Element): string =>
  Array.from(node.childNodes)
    .map((one) => (one.nodeType === one.TEXT_NODE ? (one.nodeValue ?? '') : ''))
    .join('');

/** Text of a string, its phonetic guide left out. */
const stringOf = (node: Element): string =>
  all(node, 't')
    .filter((one) => one.parentNode?.nodeName !== 'rPh')
    .map((one) => one.textContent)
    .join('');

/** `BC12` → its row and column, from 0. */
function placeOf(reference: string): { row: number; column: number } {
  const [, letters = '', digits = ''] =
    /^([A-Z]+)(\d+)$/i.exec(reference.replaceAll('$', '')) ?? [];
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

/** Number format of each style. */
function formatsOf(styles: Document | undefined): { own: Map<number, string>; of: number[] } {
  const own = new Map<number, string>();
  if (!styles) return { own, of: [] };
  for (const one of all(styles, 'numFmt'))
    own.set(Number(one.getAttribute('numFmtId')), one.getAttribute('formatCode') ?? '');
  const [styled] = all(styles, 'cellXfs');
  return {
    own,
    of: styled ? all(styled, 'xf').map((xf) => Number(xf.getAttribute('numFmtId'))) : [],
  };
}

function sheetOf(
  name: string,
  sheet: Document,
  strings: readonly string[],
  { own, of }: ReturnType<typeof formatsOf>,
): Sheet {
  const read = new Sheet(name);
  for (const cell of all(sheet, 'c')) {
    const type = cell.getAttribute('t') || 'n';
    const value = child(cell, 'v')?.textContent ?? '';
    const inline = child(cell, 'is');
    let text = value;
    if (type === 's') text = strings[Number(value)] ?? '';
    else if (inline) text = stringOf(inline);
    else if (type === 'b') text = value === '1' ? 'TRUE' : 'FALSE';
    else if (type === 'n' && value !== '')
      text = printed(Number(value), of[Number(cell.getAttribute('s') || 0)] ?? 0, own);
    const { row, column } = placeOf(cell.getAttribute('r') ?? '');
    read.cell(row, column, text);
  }
  for (const merged of all(sheet, 'mergeCell')) {
    const [from = '', to = from] = (merged.getAttribute('ref') ?? '').split(':');
    const [first, last] = [placeOf(from), placeOf(to)];
    read.merge({ top: first.row, left: first.column, bottom: last.row, right: last.column });
  }
  return read;
}

/**
 * Reads a workbook; hidden sheets, remarks and drawings are left out, on record.
 *
 * @throws {ConvertError} `xlsx-broken`, `xlsx-size`, `sheet-size`
 */
export function readXlsx(bytes: Uint8Array): Pageless {
  const parts = unpack(bytes);
  const book = parts.get('xl/workbook.xml');
  if (!book) throw broken();
  const shared = parts.get('xl/sharedStrings.xml');
  const strings = shared ? all(shared, 'si').map(stringOf) : [];
  const formats = formatsOf(parts.get('xl/styles.xml'));
  const relations = parts.get('xl/_rels/workbook.xml.rels');
  const targets = new Map(
    (relations ? all(relations, 'Relationship') : []).map((one) => [
      one.getAttribute('Id'),
      (one.getAttribute('Target') ?? '').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  const isHidden = (one: Element) => /hidden/i.test(one.getAttribute('state') ?? '');
  const sheets = (wanted: boolean) =>
    all(book, 'sheet').flatMap((one) => {
      const sheet = parts.get(targets.get(one.getAttribute('r:id')) ?? '');
      const name = one.getAttribute('name') ?? '';
      return sheet && isHidden(one) === wanted ? [sheetOf(name, sheet, strings, formats)] : [];
    });
  const beside = [...parts].flatMap(([name, part]) =>
    /^xl\/(?:comments|drawings|threaded)/i.test(name)
      ? [
          leftIn(
            `Excel 文件的 ${name}`,
            BESIDE.flatMap((tag) => all(part, tag).map(textOf)),
          ),
        ]
      : [],
  );
  return bookOf(sheets(false), sheets(true), beside);
}
