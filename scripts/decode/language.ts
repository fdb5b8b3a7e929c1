/** Texts that are none of ours: in another language with characters that Chinese shares, garbled, or still as they were sent. */
import { ConvertError } from '../diagnostic.ts';
import { quoted, said } from '../said/said.ts';
import { plausibility } from './plausibility.ts';

const LETTER = /[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]/g;

/** A line is in a language where so much of its letters are its own. */
const LANGUAGES = [
  { name: said('日文', 'Japanese'), own: /[\u3041-\u3096\u30a1-\u30fa]/g, share: 0.12 },
  { name: said('韩文', 'Korean'), own: /[\uac00-\ud7a3]/g, share: 0.3 },
];
/** A text is in it where so much of its letters stand in such lines: one that has each line in Chinese too is ours. */
const MOST = 0.75;
const FEWEST = 8;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** @throws {ConvertError} `foreign-text` where a text is Japanese or Korean, whatever encoding it came in */
export function refuseForeign(text: string): void {
  for (const { name, own, share } of LANGUAGES) {
    if (count(text, own) < FEWEST) continue;
    const lines = text.split('\n').map((line) => ({ letters: count(line, LETTER), line }));
    const sum = (some: typeof lines) => some.reduce((total, { letters }) => total + letters, 0);
    const foreign = lines.filter(({ letters, line }) => count(line, own) > letters * share);
    if (sum(foreign) <= sum(lines) * MOST) continue;
    throw new ConvertError(
      'foreign-text',
      said(`这是${name.zh}的文本，不是中文规划`, `this is ${name.en}, no plan in Chinese`),
      said(
        '请移走；中外文对照的，请只留下中文的部分',
        'move it away; of a text in two languages keep the Chinese part',
      ),
    );
  }
}

/** Different Han characters by which a text shows whether it is one, and the share of usual ones that none falls below. */
const ENOUGH = 100;
const USUAL = 0.15;

/** @throws {ConvertError} `unknown-encoding` where a text was read in a wrong encoding before it was saved: 鏌愬競 */
export function refuseGarbled(text: string): void {
  const han = [...new Set(text.match(/[\u4e00-\u9fff]/g))].join('');
  if (han.length < ENOUGH || plausibility(han).good >= han.length * USUAL) return;
  throw new ConvertError(
    'unknown-encoding',
    said(
      '文字是乱码：曾按别的编码误读，又存了一遍',
      'the text is garbled: it was read in a wrong encoding and saved again',
    ),
    said('请找到最初的文件，或换一个来源', 'find the file as it was first, or another source'),
  );
}

/** Ways in which mail and addresses send a character, and what shows them. */
const SENT = [
  { name: quoted('quoted-printable'), unit: /(?:=[0-9A-F]{2}|=\n)+/g },
  { name: quoted('base64'), unit: /^[A-Za-z0-9+/]{60,}={0,2}$/gm },
  { name: said('网址编码（%E5…）', 'percent-encoding'), unit: /(?:%[0-9A-Fa-f]{2})+/g },
  { name: said('转义（\\u4e2d…）', 'escapes (\\u4e2d)'), unit: /(?:\\u[0-9A-Fa-f]{4})+/g },
];
/** So much of what is written in a text shows that it is still as it was sent. */
const SENT_SHARE = 0.5;

/** @throws {ConvertError} `unknown-encoding` where the characters are still written as mail or an address sends them */
export function refuseSent(text: string): void {
  const written = text.replace(/\s/g, '').length;
  for (const { name, unit } of SENT) {
    const sent = (text.match(unit) ?? []).join('').length;
    if (sent < written * SENT_SHARE) continue;
    throw new ConvertError(
      'unknown-encoding',
      said(`文字还是传送时的编码：${name.zh}`, `the text is still as it was sent: ${name.en}`),
      said(
        '请在邮件软件或浏览器里打开，复制其中的文字，存为 .txt',
        'open it in a mail program or browser, copy its text and save that as .txt',
      ),
    );
  }
}
