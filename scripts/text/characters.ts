/** Classes of characters that rules ask about. */

/** A Chinese character, 〇 and 〓 included. */
export const isHan = (character: string | undefined): boolean =>
  character !== undefined &&
  /[\u3400-\u9fff\u3007\u3013\uf900-\ufaff\u{20000}-\u{323af}]/u.test(character);

/** Chinese text: a Chinese character or punctuation mark that only Chinese text has. */
export const isChinese = (character: string | undefined): boolean =>
  character !== undefined &&
  (isHan(character) || /[“”‘’、。《》〈〉「」『』【】〔〕—…·（），；：？！％]/.test(character));

/** Text without the raised numbers of footnotes; those behind letters and digits (m², 10³) belong to the words. */
export const withoutMarks = (text: string): string =>
  text.replace(/(?<=[\p{Script=Han}\p{P}])[⁰¹²³⁴-⁹]+/gu, '');

/** Text for comparison: compatibility forms folded, spaces, punctuation and footnote marks left out. */
export const bare = (text: string): string =>
  withoutMarks(text)
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff\p{P}\p{S}]+/gu, '');

/** Text without any space. */
export const dense = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, '');
