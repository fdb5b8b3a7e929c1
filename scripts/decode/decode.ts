/** decode: bytes → decoded raw text. Says which encoding it took and refuses what is not text. */
import iconv from 'iconv-lite';
import { ConvertError } from '../diagnostic.ts';
import { isZip } from '../docx/unpack.ts';
import { readWord } from '../docx/word.ts';
import { statedEncoding } from '../html/encoding.ts';
import { readIslands } from '../html/islands.ts';
import type { PageMeta } from '../html/meta.ts';
import { readHtml } from '../html/read.ts';
import { isHtml } from '../html/recognise.ts';
import type { StyledHeading } from '../structure/styled-headings.ts';
import type { Grid } from '../tables/grid.ts';
import { encodedTwice } from './twice-encoded.ts';

/** Text of a seed and how it was read. */
export interface Decoded {
  /** Text with `\n` line ends and without byte order mark. */
  text: string;
  /**
   * `utf-8`, `utf-16le`, `utf-16be` or `gb18030`, behind `html/` where it is a page, with
   * `+html` where it holds HTML tables; two of them with `+` where it was
   * encoded twice; or `docx`.
   */
  encoding: string;
  /** Number of U+FFFD that stand for bytes which are no text. */
  replaced: number;
  /** Tables that the markup gives. */
  grids: Grid[];
  /** Headings that the markup names. */
  headings: StyledHeading[];
  /** Offsets of pictures, which the text cannot show. */
  pictures: number[];
  /** What the page says of its document. */
  meta: PageMeta | null;
}

const REMEDY = '请提供纯文本（UTF-8、UTF-16 或 GB18030）';

/** Characters that Chinese texts are made of, nearly all through. */
function usual(text: string): boolean {
  const found = text.match(/[\t\n\r -~\u2010-\u2026\u3000-\u301f\u4e00-\u9fff\uff00-\uff5e]/g);
  return (found?.length ?? 0) > text.length * 0.9;
}

function guess(bytes: Uint8Array): { encoding: string; skip: number } {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { encoding: 'utf-8', skip: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', skip: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', skip: 2 };
  const sample = bytes.subarray(0, 4096);
  // Without a mark, UTF-16 shows by its line ends and digits, and by 一: no other text holds a byte of zero.
  if (sample.includes(0)) {
    for (const encoding of ['utf-16le', 'utf-16be']) {
      if (usual(iconv.decode(Buffer.from(sample), encoding))) return { encoding, skip: 0 };
    }
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { encoding: 'utf-8', skip: 0 };
  } catch {
    return { encoding: statedEncoding(bytes) ?? cheaper(bytes), skip: 0 };
  }
}

/** UTF-8 or GB18030, whichever leaves fewer bytes unread. */
function cheaper(bytes: Uint8Array): string {
  const count = (encoding: string) => iconv.decode(bytes, encoding).split('\uFFFD').length;
  return count('utf-8') <= count('gb18030') ? 'utf-8' : 'gb18030';
}

/** The text of the bytes; where it was encoded twice, what it was before. */
function readTwice(
  { encoding, skip }: ReturnType<typeof guess>,
  bytes: Uint8Array,
): { encoding: string; text: string } {
  const text = iconv.decode(Buffer.from(bytes.subarray(skip)), encoding, { stripBOM: false });
  const inner = encodedTwice(text);
  if (!inner) return { encoding, text };
  const first = guess(inner);
  const before = iconv.decode(Buffer.from(inner.subarray(first.skip)), first.encoding);
  return usual(before) && !before.includes('\uFFFD')
    ? { encoding: `${encoding}+${first.encoding}`, text: before }
    : { encoding, text };
}

/** Files that are known by their first bytes and hold no text that can be had. */
const OTHERS: [number[], string, string][] = [
  [[0x25, 0x50, 0x44, 0x46], '这是 PDF 文件', '请复制其中的文字，存为 .txt'],
  [[0xd0, 0xcf, 0x11, 0xe0], '这是旧版 Word 文件（.doc）', '请在 Word 里另存为 .docx'],
];

function refuseOthers(bytes: Uint8Array): void {
  for (const [signature, message, remedy] of OTHERS) {
    if (signature.every((byte, i) => bytes[i] === byte))
      throw new ConvertError('unknown-type', message, remedy);
  }
}

function fromHtml(html: string, encoding: string, replaced: number): Decoded {
  const { text, grids, headings, pictures, meta } = readHtml(html);
  if (text.trim() === '')
    throw new ConvertError('empty-file', '文件里没有正文', '请核对文件是否完整，或粘贴为纯文本');
  return { text, grids, headings, pictures, meta, encoding, replaced };
}

/**
 * Decodes the bytes of a seed.
 *
 * @throws {ConvertError} `empty-file` where there is no text, `binary-file` where the bytes are no text.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0)
    throw new ConvertError('empty-file', '文件是空的', '请放入规划全文，或删除此文件');
  if (isZip(bytes)) return fromHtml(readWord(bytes), 'docx', 0);
  refuseOthers(bytes);
  const { encoding, text: read } = readTwice(guess(bytes), bytes);
  const text = read.replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n');
  const controls = text.match(/[\0-\x08\x0e-\x1f]/g)?.length ?? 0;
  const replaced = text.split('\uFFFD').length - 1;
  if ((controls + replaced) * 20 > text.length) {
    throw new ConvertError('binary-file', '文件不是文本（含大量控制字符或无法解码的字节）', REMEDY);
  }
  if (text.trim() === '')
    throw new ConvertError('empty-file', '文件没有文字，只有空白', '请放入规划全文，或删除此文件');
  if (isHtml(text)) return fromHtml(text, `html/${encoding}`, replaced);
  const plain = { text, grids: [], headings: [], pictures: [], meta: null, encoding, replaced };
  const islands = readIslands(text);
  return islands ? { ...plain, ...islands, encoding: `${encoding}+html` } : plain;
}
