/** OpenDocument text, as LibreOffice writes it. */
import { begins, type Port } from '../port.ts';

const MIME = 'application/vnd.oasis.opendocument.text';

export const odt: Port = {
  id: 'odt',
  title: 'OpenDocument 文件',
  endings: ['.odt'],
  claims: (bytes) =>
    begins(bytes, [0x50, 0x4b, 0x03, 0x04]) && Buffer.from(bytes.subarray(0, 256)).includes(MIME),
  read: async (bytes) => (await import('../odt/read.ts')).readOdt(bytes),
};
