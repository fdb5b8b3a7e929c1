/** Excel: a sheet is a table. */
import { begins, type Port } from '../port.ts';

export const xlsx: Port = {
  id: 'xlsx',
  title: 'Excel 表格',
  endings: ['.xlsx'],
  // An archive lists its files at its end.
  claims: (bytes) =>
    begins(bytes, [0x50, 0x4b, 0x03, 0x04]) &&
    Buffer.from(bytes.subarray(-65_536)).includes('xl/workbook.xml'),
  read: async (bytes) => (await import('../xlsx/read.ts')).readXlsx(bytes),
};
