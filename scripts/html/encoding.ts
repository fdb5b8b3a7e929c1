/** The encoding that a page states in its head. */
import iconv from 'iconv-lite';

/** GBK and GB2312 are parts of GB18030, and pages that state them hold characters of it. */
const WIDER: Record<string, string> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'gb-2312': 'gb18030',
  gb_2312: 'gb18030',
};

/** Name of the encoding in a `meta` element at the beginning of the bytes; null where none is stated or known. */
export function statedEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const stated = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([a-z0-9_-]+)/i
    .exec(head)?.[1]
    ?.toLowerCase();
  if (!stated || /^utf-?(?:8|16)/.test(stated)) return null;
  const name = WIDER[stated] ?? stated;
  return iconv.encodingExists(name) ? name : null;
}
