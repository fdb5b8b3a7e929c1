/** Rich text. */
import type { Port } from '../port.ts';

export const rtf: Port = {
  id: 'rtf',
  title: 'RTF 文件',
  endings: ['.rtf'],
  claims: (bytes) => /^\s*\{\\rtf/.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1')),
  read: async (bytes) => (await import('../rtf/read.ts')).readRtf(bytes),
};
