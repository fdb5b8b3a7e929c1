/** A page saved as one file, as browsers and Word write it. */
import type { Port } from '../port.ts';

const HEADERS = /^\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart\/related/i;

export const mhtml: Port = {
  id: 'mhtml',
  title: '单文件网页（MHTML）',
  endings: ['.mht', '.mhtml'],
  claims: (bytes) => HEADERS.test(Buffer.from(bytes.subarray(0, 4096)).toString('latin1')),
  read: async (bytes) => (await import('../mhtml/read.ts')).readMhtml(bytes),
};
