/** OFD, the format of official documents (GB/T 33190). */
import { begins, type Port } from '../port.ts';

export const ofd: Port = {
  id: 'ofd',
  title: 'OFD',
  endings: ['.ofd'],
  // An archive lists its files at its end.
  claims: (bytes) =>
    begins(bytes, [0x50, 0x4b, 0x03, 0x04]) &&
    Buffer.from(bytes.subarray(-65_536)).includes('OFD.xml'),
  read: async (bytes) => (await import('../ofd/read.ts')).readOfd(bytes),
};
