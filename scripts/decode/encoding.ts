/** Which encoding bytes are in: by their mark, by what must be, else by which reading is the most plausible text. */
import iconv from 'iconv-lite';
import { ConvertError } from '../diagnostic.ts';
import { statedEncoding } from '../html/encoding.ts';
import { isShifted, readHz } from './hz.ts';
import { plausibility, type Script } from './plausibility.ts';
import { said } from '../said/said.ts';

export interface Guess {
  encoding: string;
  /** Bytes of the mark in front. */
  skip: number;
}

const MARKS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Encodings in the order in which they are taken where none is more plausible. */
const CANDIDATES: [string, Script][] = [
  ['utf-8', 'chinese'],
  ['gb18030', 'chinese'],
  ['big5', 'chinese'],
  ['euc-kr', 'korean'],
  ['shift_jis', 'japanese'],
  ['euc-jp', 'japanese'],
];

/** A text of this length shows its encoding. */
const SAMPLE = 256 * 1024;
/**
 * Share of frequent characters that a real text never falls below (0.68 is the least of 75 plans and regulations), and a
 * wrong reading never reaches (0.13 where all its characters are common ones).
 */
const REAL = 0.3;
/** Below this share nothing makes sense; a text of which half is in another encoding stands above it. */
const SENSE = 0.2;
/** From so many characters on the share is sure. */
const LONG = 80;
/** What a page states of itself is believed where its reading is nearly as plausible as the best. */
const STATED = 0.8;

export const read = (bytes: Uint8Array, encoding: string): string =>
  encoding === HZ ? readHz(bytes) : iconv.decode(Buffer.from(bytes), encoding, { stripBOM: false });

/** Characters that Chinese texts are made of, nearly all through. */
export function usual(text: string): boolean {
  const found = text.match(/[\t\n\r -~\u2010-\u2026\u3000-\u301f\u4e00-\u9fff\uff00-\uff5e]/g);
  return (found?.length ?? 0) > text.length * 0.9;
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const real = (text: string): boolean => {
  const { good, bad, all } = plausibility(text);
  return bad === 0 && good >= 2 && good >= all * REAL;
};

/**
 * The encoding of bytes.
 *
 * @throws {ConvertError} `unknown-encoding` where nothing makes sense, or the encoding is one that is not read
 */
export function guess(bytes: Uint8Array): Guess {
  for (const [mark, encoding] of MARKS) {
    if (mark.every((byte, i) => bytes[i] === byte)) return { encoding, skip: mark.length };
  }
  const sample = bytes.subarray(0, 4096);
  // Without a mark, UTF-16 shows by its line ends and digits, and by 一: no other text holds a byte of zero.
  if (sample.includes(0)) {
    for (const encoding of ['utf-16le', 'utf-16be']) {
      if (usual(read(sample, encoding))) return { encoding, skip: 0 };
    }
  }
  const shifted = sevenBit(bytes.subarray(0, SAMPLE));
  if (shifted) return { encoding: shifted, skip: 0 };
  // A few bytes may be legal UTF-8 by accident.
  if (isUtf8(bytes) && (bytes.length > SAMPLE || !accidental(bytes)))
    return { encoding: 'utf-8', skip: 0 };
  return { encoding: mostPlausible(bytes.subarray(0, SAMPLE)), skip: 0 };
}

const HZ = 'hz-gb-2312';
/** Encodings that are ASCII: in UTF-7 Chinese is `+` and the letters of base64, as +ieRSEg- for 规划. */
const SEVEN_BIT: [string, (ascii: string) => boolean][] = [
  ['utf-7', (ascii) => /\+[A-Za-z\d/]{3,}/.test(ascii)],
  [HZ, isShifted],
];
/** The escape by which ISO-2022 turns to characters of two bytes: no text holds it by accident. */
const ISO_2022 = /\x1b\$[@AB(]/;
/** So many frequent characters are no accident of letters. */
const FEWEST_SHIFTED = 8;

function sevenBit(bytes: Uint8Array): string | undefined {
  if (bytes.some((byte) => byte > 0x7f)) return undefined;
  const ascii = read(bytes, 'ascii');
  if (ISO_2022.test(ascii)) {
    throw new ConvertError(
      'unknown-encoding',
      said('文字用的是 ISO-2022 编码（旧式电子邮件）', 'the text is in ISO-2022 (old mail)'),
      said(
        '请用邮件程序或浏览器打开，核对无乱码后另存为 UTF-8',
        'open it in a mail program or browser, see that it reads well, and save it as UTF-8',
      ),
    );
  }
  return SEVEN_BIT.find(([encoding, shows]) => {
    const text = shows(ascii) ? read(bytes, encoding) : '';
    return real(text) && plausibility(text).good >= FEWEST_SHIFTED;
  })?.[0];
}

const accidental = (bytes: Uint8Array): boolean =>
  plausibility(read(bytes, 'utf-8')).good === 0 && real(read(bytes, 'gb18030'));

function mostPlausible(bytes: Uint8Array): string {
  const stated = statedEncoding(bytes);
  const named = CANDIDATES.some(([encoding]) => encoding === stated);
  const readings = [...CANDIDATES, ...(stated && !named ? [[stated, 'chinese'] as const] : [])].map(
    ([encoding, script]) => {
      const text = read(bytes, encoding);
      return { encoding, script, ...plausibility(text, script) };
    },
  );
  let best = readings[0];
  for (const one of readings) if (best && one.score > best.score) best = one;
  if (!best) return 'utf-8';
  const declared = readings.find(({ encoding }) => encoding === stated);
  const believed = declared && declared.score >= best.score - Math.abs(best.score) * (1 - STATED);
  const { encoding, script, good, bad, all } = believed ? declared : best;
  // What holds many bytes that are no text is no text in any encoding, which the decoder says.
  const isText = bad * 20 <= all;
  const least = script === 'chinese' ? SENSE : REAL;
  if (isText && (script !== 'chinese' || (all >= LONG && !believed)) && good < all * least) {
    throw new ConvertError(
      'unknown-encoding',
      said(
        '认不出文字的编码：按哪种编码读都不成文',
        'the encoding is unknown: the text makes no sense in any',
      ),
      said(
        '请用记事本等打开，核对无乱码后另存为 UTF-8',
        'open it in an editor, see that it reads well, and save it as UTF-8',
      ),
    );
  }
  if (script === 'japanese' && lacks(read(bytes, encoding)) * 50 > all) {
    throw new ConvertError(
      'unknown-encoding',
      said(
        '文字曾存为日文编码（Shift-JIS 或 EUC-JP），这种编码里没有的汉字都成了问号',
        'the text was once saved in a Japanese encoding (Shift-JIS or EUC-JP): characters that this lacks became question marks',
      ),
      said('丢失的字无法恢复，请换一个来源', 'they cannot be restored: take another source'),
    );
  }
  return encoding;
}

/** Question marks inside words, which an encoder puts for what its encoding has no character for. */
const lacks = (text: string): number =>
  text.match(/(?<=[\u4e00-\u9fff])\?(?=[\u4e00-\u9fff?])/g)?.length ?? 0;

/** The two that files get mixed of, where several hands had them. */
const OTHER: Record<string, string> = { 'utf-8': 'gb18030', gb18030: 'utf-8' };

/**
 * The lines of bytes, each in the encoding in which it is text: that of the file, or, where only that makes sense, the
 * other. Damaged bytes make no line a text of the other.
 */
export function readByLine(
  bytes: Uint8Array,
  encoding: string,
): { encoding: string; text: string } {
  const whole = { encoding, text: read(bytes, encoding) };
  const other = OTHER[encoding];
  if (other === undefined || (encoding === 'utf-8' && !whole.text.includes('\ufffd'))) return whole;
  const lines = splitLines(bytes).map((line) => {
    const first = read(line, encoding);
    if (!/[^\0-\x7f]/.test(first) || real(first)) return { text: first, turned: false };
    const second = read(line, other);
    const turned = real(second) && plausibility(second).score > plausibility(first).score;
    return { text: turned ? second : first, turned };
  });
  if (!lines.some(({ turned }) => turned)) return whole;
  return { encoding: `${encoding},${other}`, text: lines.map(({ text }) => text).join('') };
}

/** Lines with their ends, which are a byte of their own in both encodings. */
function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    if (bytes[i] !== 0x0a && bytes[i] !== 0x0d) continue;
    lines.push(bytes.subarray(start, i + 1));
    start = i + 1;
  }
  lines.push(bytes.subarray(start));
  return lines;
}
