/** The header of a Word 97 document (FIB): where its parts are. [MS-DOC] 2.5. */
import { ConvertError } from '../../diagnostic.ts';
import { broken, encrypted, type Streams } from '../office/container.ts';
import { said } from '../../said/said.ts';

/** Places of the parts in the table stream: their row among the pairs of the header. */
const PARTS = {
  styles: 1,
  footnoteMarks: 2,
  footnotes: 3,
  characters: 12,
  paragraphs: 13,
  pieces: 33,
  shapes: 40,
  endnoteMarks: 46,
  endnotes: 47,
  boxes: 56,
  lists: 73,
  listUses: 74,
} as const;

/** Lengths of the texts that stand one behind the other, in their order. */
const TEXTS = [
  ['body', 0x4c],
  ['footnotes', 0x50],
  ['headers', 0x54],
  ['macros', 0x58],
  ['remarks', 0x5c],
  ['endnotes', 0x60],
  ['boxes', 0x64],
  ['headerBoxes', 0x68],
] as const;

export type TextName = (typeof TEXTS)[number][0];

export interface Header {
  /** The stream `WordDocument`. */
  main: Buffer;
  /** The stream that has the tables. */
  table: Buffer;
  part: (name: keyof typeof PARTS) => Buffer;
  /** Where a part begins in the table stream. */
  at: (name: keyof typeof PARTS) => number;
  /** Where each text begins and ends, in characters. */
  texts: Record<TextName, { start: number; end: number }>;
}

const WORD_97 = 0xc1;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;

/**
 * Reads the header.
 *
 * @throws {ConvertError} `office-encrypted`, `office-broken`, `doc-old`
 */
export function headerOf(streams: Streams): Header {
  const main = streams.get('WordDocument');
  if (!main || main.length < 0x300 || main.readUInt16LE(0) !== 0xa5ec) {
    // Word 6 and 95 have another mark, or an older number.
    if (main && main.length > 2 && main.readUInt16LE(0) === 0xa5dc) throw old();
    throw broken();
  }
  if (main.readUInt16LE(2) < WORD_97) throw old();
  const flags = main.readUInt16LE(0x0a);
  if (flags & ENCRYPTED) throw encrypted();
  const table = streams.get(flags & SECOND_TABLE ? '1Table' : '0Table');
  if (!table) throw broken();
  const at = (name: keyof typeof PARTS) => main.readUInt32LE(0x9a + 8 * PARTS[name]);
  const part = (name: keyof typeof PARTS) =>
    table.subarray(at(name), at(name) + main.readUInt32LE(0x9a + 8 * PARTS[name] + 4));
  let start = 0;
  const texts = Object.fromEntries(
    TEXTS.map(([name, place]) => {
      const span = { start, end: start + Math.max(0, main.readInt32LE(place)) };
      start = span.end;
      return [name, span];
    }),
  ) as Header['texts'];
  return { main, table, part, at, texts };
}

const old = (): ConvertError =>
  new ConvertError(
    'doc-old',
    said('这是 Word 95 或更早的文件', 'this is a file of Word 95 or older'),
    said('请用 Word 或 WPS 打开，另存为 .docx', 'open it in Word or WPS and save it as .docx'),
  );
