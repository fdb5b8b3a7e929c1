/** decode: bytes → decoded raw text. Says which encoding it took and refuses what is not text. */
import { declare } from '../declared.ts';
import { NOTHING_OMITTED, type Reading } from '../source/omission.ts';
import { ConvertError } from '../diagnostic.ts';
import { isZip } from '../docx/unpack.ts';
import { readWord } from '../docx/word.ts';
import { readIslands } from '../html/islands.ts';
import type { PageMeta } from '../html/meta.ts';
import { readHtml } from '../html/read.ts';
import { isHtml } from '../html/recognise.ts';
import type { Grid, StyledHeading } from '../evidence.ts';
import { readApart } from '../reading/apart.ts';
import { portOf } from '../reading/index.ts';
import type { Print } from '../reading/reading.ts';
import { type Guess, guess, isUtf8, read, readByLine, usual } from './encoding.ts';
import { refuseForeign, refuseGarbled, refuseSent } from './language.ts';
import { kindOfBytes } from './refused-kinds.ts';
import { encodedTwice } from './twice-encoded.ts';
import { said } from '../said/said.ts';

/** Bytes that are no characters. */
export const UNDECODABLE = declare({
  id: 'undecodable',
  kind: null,
  title: '有字节不能解码',
  about: '文件里有字节不合它的编码，不知原是何字。',
  todo: said(
    '重新取得文件；或对照原文，在校订文件里补字。',
    'get the file again; or compare with the source and emend in the yaml',
  ),
  notWhen: null,
  examples: [],
});

/** Text of a seed and how it was read. */
export interface Decoded extends Reading {
  /** The whole file as text, with its markup, before anything is read in it; empty for a Word file. */
  file: string;
  /** Text with `\n` line ends and without byte order mark. */
  text: string;
  /**
   * `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, `big5` or what a page states, behind `html/` where it is a page, with
   * `+html` where it holds HTML tables; two with `,` where lines are of the one and lines of the other; two with `+`
   * where it was encoded twice; or `docx`, or the id of the port that read it (`pdf`, …).
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
  /** Offsets of what the page hides and is read all the same; none where the file is no page. */
  filled?: number[];
  /** What the page says of its document. */
  meta: PageMeta | null;
  /** What a file with pages tells of its print; null for all others. */
  print: Print | null;
}

const REMEDY = said(
  '请提供纯文本（UTF-8、UTF-16、GB18030 或 Big5）',
  'give plain text (UTF-8, UTF-16, GB18030 or Big5)',
);

/** The text of the bytes; where it was encoded twice, what it was before. */
function readTwice(
  { encoding, skip }: Guess,
  bytes: Uint8Array,
): { encoding: string; text: string } {
  const whole = readByLine(bytes.subarray(skip), encoding);
  const inner = encodedTwice(whole.text);
  if (!inner) return whole;
  const first = isUtf8(inner) ? 'utf-8' : 'gb18030';
  const before = read(inner, first);
  return usual(before) && !before.includes('\uFFFD')
    ? { encoding: `${encoding}+${first}`, text: before }
    : whole;
}

function refuseOthers(bytes: Uint8Array): void {
  const kind = kindOfBytes(bytes);
  if (kind)
    throw new ConvertError(
      'unknown-type',
      said(`这是${kind.what.zh}`, `this is ${kind.what.en}`),
      kind.remedy,
    );
}

/** A font of its own, made against copying, has its own number for each character. */
const PRIVATE = /[\ue000-\uf8ff]/g;

function refusePrivate(text: string): void {
  const unknown = text.match(PRIVATE)?.length ?? 0;
  if (unknown < 20 || unknown * 5 < text.replace(/[\0-\x7f\s]/g, '').length) return;
  throw new ConvertError(
    'private-font',
    said(
      `有 ${unknown} 个字用的是网站或字体自造的编码，无法知道是什么字`,
      `${unknown} characters are in a code of the site's or font's own: nobody can know which they are`,
    ),
    said(
      '请换一个来源，或识别页面的图像（OCR）',
      'take another source, or recognise a picture of the page (OCR)',
    ),
  );
}

function fromHtml(html: string, encoding: string, replaced: number): Decoded {
  const page = readHtml(html);
  if (page.text.trim() === '')
    throw new ConvertError(
      'empty-file',
      said('文件里没有正文', 'the file has no text'),
      said(
        '请核对文件是否完整，或粘贴为纯文本',
        'check whether the file is whole, or paste its text as plain text',
      ),
    );
  return { ...page, file: html, encoding, replaced, print: null };
}

/** A file that was read as HTML, with what the HTML leaves out. */
function fromPageless(
  { html, omitted, made }: Reading & { html: string },
  file: string,
  encoding: string,
): Decoded {
  const read = fromHtml(html, encoding, 0);
  return { ...read, file, omitted: [...read.omitted, ...omitted], made: read.made + made };
}

/**
 * Decodes the bytes of a seed.
 *
 * @throws {ConvertError} `empty-file` where there is no text, `binary-file` where the bytes are no text, `unknown-type`
 * where they are of a kind that is not read, `foreign-text`, `unknown-encoding` or `private-font` where no Chinese text
 * can be had of them
 */
export function decode(bytes: Uint8Array): Decoded {
  const decoded = decodeAny(bytes);
  refuseForeign(decoded.text);
  refuseGarbled(decoded.text);
  return decoded;
}

function decodeAny(bytes: Uint8Array): Decoded {
  if (bytes.length === 0)
    throw new ConvertError(
      'empty-file',
      said('文件是空的', 'the file is empty'),
      said('请放入规划全文，或删除此文件', 'put the whole plan in, or delete the file'),
    );
  const port = portOf(bytes);
  if (port) {
    const reading = readApart(port, bytes);
    return 'html' in reading
      ? fromPageless(reading, reading.file, port.id)
      : { ...reading, encoding: port.id, replaced: 0 };
  }
  refuseOthers(bytes);
  if (isZip(bytes)) return fromPageless(readWord(bytes), '', 'docx');
  const { encoding, text: read } = readTwice(guess(bytes), bytes);
  const text = read.replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n');
  const controls = text.match(/[\0-\x08\x0e-\x1f]/g)?.length ?? 0;
  const replaced = text.split('\uFFFD').length - 1;
  if ((controls + replaced) * 20 > text.length) {
    throw new ConvertError(
      'binary-file',
      said(
        '文件不是文本（含大量控制字符或无法解码的字节）',
        'the file is no text (many control characters, or bytes that cannot be decoded)',
      ),
      REMEDY,
    );
  }
  if (text.trim() === '')
    throw new ConvertError(
      'empty-file',
      said('文件没有文字，只有空白', 'the file holds nothing but blanks'),
      said('请放入规划全文，或删除此文件', 'put the whole plan in, or delete the file'),
    );
  refusePrivate(text);
  refuseSent(text);
  if (isHtml(text)) return fromHtml(text, `html/${encoding}`, replaced);
  const marks = { grids: [], headings: [], pictures: [], meta: null, print: null };
  const plain = { file: text, text, ...marks, encoding, replaced, ...NOTHING_OMITTED };
  const islands = readIslands(text);
  return islands ? { ...plain, ...islands, encoding: `${encoding}+html` } : plain;
}
