/** Texts of other languages in characters that Chinese shares, told by the letters that it has not. */
import { ConvertError } from '../diagnostic.ts';
import { said } from '../said/said.ts';

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
