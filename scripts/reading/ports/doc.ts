/** Word 97 to 2003 and WPS Writer; and any file of Office with a password, which has the same container. */
import { isContainer, lists } from '../office/container.ts';
import type { Port } from '../port.ts';

export const doc: Port = {
  id: 'doc',
  title: 'Word 97 或 WPS 文件',
  endings: ['.doc', '.dot', '.wps', '.wpt'],
  // A document may hold a sheet; one that is cut off lists nothing.
  claims: (bytes) =>
    lists(bytes, 'WordDocument') ||
    (isContainer(bytes) &&
      !['Workbook', 'Book', 'PowerPoint Document'].some((name) => lists(bytes, name))),
  read: async (bytes) => (await import('../office/read.ts')).readOffice(bytes),
};
