/** Kinds of file that are known, by name or bytes, and not read: what they are, and what to do. One row a kind. */
import { portOf } from '../reading/index.ts';
import { said, type Said } from '../said/said.ts';

export interface RefusedKind {
  /** Endings of names, in lower case. */
  endings: readonly string[];
  /** Found in the bytes, a byte a character: the first 4 KB, and of an archive the last 64 KB, which list its files. */
  signature: RegExp | null;
  what: Said;
  remedy: Said;
}

const COPY = said(
  '请打开后复制其中的文字，存为 .txt',
  'open it, copy its text and save that as .txt',
);
const AS_WORD = said(
  '请用 Word 或 WPS 打开，另存为 .docx',
  'open it in Word or WPS and save it as .docx',
);
const AS_SHEET = said('请另存为 .xlsx', 'save it as .xlsx');
const UNPACK = said('请解开，把里面的规划全文放进来', 'unpack it and put the plan in');

export const REFUSED_KINDS: readonly RefusedKind[] = [
  {
    endings: ['.ppt', '.dps'],
    signature: /^\xd0\xcf\x11\xe0/,
    what: said('旧版的演示文稿（.ppt、.dps）', 'an old presentation (.ppt, .dps)'),
    remedy: COPY,
  },
  {
    endings: ['.xlsm', '.xlsb'],
    signature: null,
    what: said('带宏的 Excel 表格', 'an Excel workbook with macros'),
    remedy: AS_SHEET,
  },
  {
    endings: ['.pptx'],
    signature: /^PK\x03\x04[^]*ppt\/presentation/,
    what: said('演示文稿（.pptx）', 'a presentation (.pptx)'),
    remedy: COPY,
  },
  {
    endings: ['.ods', '.odp'],
    signature: /^PK\x03\x04[^]*opendocument/,
    what: said('OpenDocument 文件', 'an OpenDocument file'),
    remedy: AS_WORD,
  },
  {
    endings: ['.epub'],
    signature: /^PK\x03\x04[^]*epub\+zip/,
    what: said('电子书（.epub）', 'an e-book (.epub)'),
    remedy: COPY,
  },
  {
    endings: [],
    // The list of its files, which ends every archive, is not there; nor is the first name of a Word file.
    signature: /^PK\x03\x04(?![^]*(?:\[Content_Types\]\.xml|PK\x05\x06))/,
    what: said(
      '没有下载完整或已损坏的文件（Word、Excel、OFD 文件和压缩包都这样开头）',
      'a file that is cut off or damaged (files of Word, Excel and OFD and archives begin like it)',
    ),
    remedy: said(
      '请重新下载；能用 Word 或 WPS 打开的，另存为 .docx',
      'download it again; what Word or WPS can open, save as .docx',
    ),
  },
  {
    endings: ['.zip', '.rar', '.7z', '.gz', '.tgz', '.tar', '.xz', '.bz2'],
    // Of a Word file that is cut off at least the name of its first part is left.
    signature:
      /^(?:PK\x03\x04(?![^]*\[Content_Types\]\.xml)|PK\x05\x06|Rar!|7z\xbc\xaf|\x1f\x8b|\xfd7zXZ|BZh)/,
    what: said('压缩包', 'an archive'),
    remedy: UNPACK,
  },
  {
    endings: ['.png', '.jpg', '.jpeg', '.gif', '.bmp', '.tif', '.tiff', '.webp', '.heic', '.svg'],
    signature: /^(?:\x89PNG|\xff\xd8\xff|GIF8|BM[^]{4}\0\0\0\0|II\*\0|MM\0\*|RIFF[^]{4}WEBP)/,
    what: said('图片', 'a picture'),
    remedy: said(
      '请识别其中的文字（OCR），校对后存为 .txt',
      'recognise its text (OCR), proofread it and save it as .txt',
    ),
  },
  {
    endings: ['.caj', '.nh', '.kdh'],
    signature: /^(?:CAJ\0|HN\xc8)/,
    what: said('CAJ 文件', 'a CAJ file'),
    remedy: COPY,
  },
];

/** A Word file, which is an archive too and may hold tables of Excel. */
const WORD = /word\/document\d*\.xml/;

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The beginning of a file, and of an archive its end. */
function probeOf(bytes: Uint8Array): string {
  const head = latin(bytes.subarray(0, 4096));
  return head.startsWith('PK') ? head + latin(bytes.subarray(-65_536)) : head;
}

const isWord = (probe: string): boolean => probe.startsWith('PK') && WORD.test(probe);

/** True where the bytes show a kind that is read, other than text: such a file is read whatever its name says. */
export const isReadKind = (bytes: Uint8Array): boolean =>
  portOf(bytes) !== null || isWord(probeOf(bytes));

/** The kind that the bytes show, or null. */
export function kindOfBytes(bytes: Uint8Array): RefusedKind | null {
  const probe = probeOf(bytes);
  if (isWord(probe)) return null;
  return REFUSED_KINDS.find(({ signature }) => signature?.test(probe)) ?? null;
}

/** The kind that a name ending shows, or null. */
export const kindOfEnding = (ending: string): RefusedKind | null =>
  REFUSED_KINDS.find(({ endings }) => endings.includes(ending.toLowerCase())) ?? null;
