/** Excel 97 to 2003 and WPS sheets: a sheet is a table. */
import { lists } from '../office/container.ts';
import type { Port } from '../port.ts';

export const xls: Port = {
  id: 'xls',
  title: 'Excel 97 表格',
  endings: ['.xls', '.et'],
  claims: (bytes) => lists(bytes, 'Workbook') || lists(bytes, 'Book'),
  read: async (bytes) => (await import('../office/read.ts')).readOffice(bytes),
};
