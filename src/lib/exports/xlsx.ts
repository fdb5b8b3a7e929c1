import { zipSync } from 'fflate';
import type { Table } from '../../plan.schema.ts';
import { zh } from '../../ui/zh.ts';
import { xmlText } from './xml.ts';

const open = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Signs that Excel takes in no name of a sheet, and the length that it takes. */
const forbidden = /[[\]:*?/\\]/g;
const longest = 31;

/**
 * A table as a workbook of one sheet (ECMA-376): the address of each row first. A cell that prints a number and nothing
 * else is a number; every other is text as printed, so that nothing is taken for a date or a formula.
 */
export function tableXlsx({
  anchor,
  caption,
  columns,
  rows,
  cells,
  rowAnchors,
}: Pick<Table, 'anchor' | 'caption' | 'columns' | 'rows' | 'cells' | 'rowAnchors'>): Uint8Array {
  const header = [zh.plan.rowAddress, ...columns.map(({ label }) => label)];
  const lines = [
    header.map(words),
    ...rows.map((row, at) => [
      words(rowAnchors[at] ?? ''),
      ...row.map((text, column) =>
        String(cells[at]?.[column]?.value) === text ? `<c><v>${text}</v></c>` : words(text),
      ),
    ]),
  ];
  const sheet = lines.map((line) => `<row>${line.join('')}</row>`).join('');
  const name = (caption || anchor).replace(forbidden, ' ').slice(0, longest);
  const parts = {
    '[Content_Types].xml':
      `<Types xmlns="${packages}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
      `<Override PartName="/sheet.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    '_rels/.rels': relation('officeDocument', 'workbook.xml'),
    'workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${xmlText(name)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    '_rels/workbook.xml.rels': relation('worksheet', 'sheet.xml'),
    'sheet.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  };
  const encoder = new TextEncoder();
  const files = Object.entries(parts).map(([path, xml]) => [path, encoder.encode(open + xml)]);
  // One table gives the same bytes at any time.
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, {
    mtime: new Date(1980, 0, 1),
  });
}

const words = (text: string): string =>
  `<c t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

const relation = (kind: string, target: string): string =>
  `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/${kind}" Target="${target}"/></Relationships>`;
