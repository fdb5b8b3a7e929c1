/** PDF with text. */
import { begins, type Port } from '../port.ts';

/** The header may stand behind a few bytes of a server or an editor. */
const LATEST = 1024;

export const pdf: Port = {
  id: 'pdf',
  title: 'PDF',
  endings: ['.pdf'],
  claims: (bytes) => {
    // An archive may hold one.
    if (begins(bytes, [0x50, 0x4b])) return false;
    for (let at = 0; at < Math.min(LATEST, bytes.length); at += 1)
      if (begins(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d], at)) return true;
    return false;
  },
  read: async (bytes) => (await import('../pdf/read.ts')).readPdf(bytes),
};
