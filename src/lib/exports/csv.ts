import type { Table } from '../../plan.schema.ts';
import { zh } from '../../ui/zh.ts';

/** Without it Excel takes UTF-8 for the local encoding. */
const byteOrderMark = '\ufeff';

/** A table as printed, in CSV: header, then a line a row, each with its anchor first. */
export function tableCsv(table: Pick<Table, 'columns' | 'rows' | 'rowAnchors'>): string {
  const header = [zh.plan.rowAddress, ...table.columns.map((column) => column.label)];
  const rows = table.rows.map((row, index) => [table.rowAnchors[index] ?? '', ...row]);
  return csv([header, ...rows]);
}

/** Rows of fields as CSV (RFC 4180). */
export function csv(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(field).join()}\r\n`).join('');
}

/** What spreadsheets take for the beginning of a formula, in either width. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** Signed numbers, ranges and mere dashes: nothing in them could be called. */
const NUMBER = /^[-+－＋][\d\s.,，．%％‰~～–—+\-－]*$/;

/**
 * A field, quoted where it must be. One that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP
 * advises against CSV injection; numbers such as -5 stay numbers. The JSON of the plan has every text as it stands.
 */
function field(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  const plain = ![',', '"', '\n', '\r'].some((sign) => safe.includes(sign));
  return plain ? safe : `"${safe.replaceAll('"', '""')}"`;
}
