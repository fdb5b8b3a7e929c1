/** Texts of other languages in characters that Chinese shares, told by the letters that it has not. */
import { ConvertError } from '../diagnostic.ts';
import { said } from '../said/said.ts';

const LETTER = /[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]/g;

/** A name or a brand in a Chinese text stays far below these shares of its letters; prose is far above. */
const LANGUAGES = [
  { name: said('日文', 'Japanese'), own: /[\u3041-\u3096\u30a1-\u30fa]/g, share: 0.15 },
  { name: said('韩文', 'Korean'), own: /[\uac00-\ud7a3]/g, share: 0.3 },
];
const FEWEST = 8;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** @throws {ConvertError} `foreign-text` where a text is Japanese or Korean, whatever encoding it came in */
export function refuseForeign(text: string): void {
  const letters = count(text, LETTER);
  for (const { name, own, share } of LANGUAGES) {
    const found = count(text, own);
    if (found < FEWEST || found < letters * share) continue;
    throw new ConvertError(
      'foreign-text',
      said(`这是${name.zh}的文本，不是中文规划`, `this is ${name.en}, no plan in Chinese`),
      said(
        '请移走；若确是中文，请另存为 UTF-8',
        'move it away; if it is Chinese, save it as UTF-8',
      ),
    );
  }
}
