import type { Table } from '../../plan.schema.ts';

/** Without it Excel takes UTF-8 for the local encoding. */
const byteOrderMark = '\ufeff';

/** A table as printed, in CSV: header, then a line a row, each with its anchor first. */
export function tableCsv(table: Pick<Table, 'columns' | 'rows' | 'rowAnchors'>): string {
  const header = ['anchor', ...table.columns.map((column) => column.label)];
  const rows = table.rows.map((row, index) => [table.rowAnchors[index] ?? '', ...row]);
  return csv([header, ...rows]);
}

/** Rows of fields as CSV (RFC 4180). */
export function csv(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(field).join()}\r\n`).join('');
}

function field(text: string): string {
  const plain = ![',', '"', '\n', '\r'].some((sign) => text.includes(sign));
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}
