import { isChinese, isHan } from '../../text/characters.ts';
import { defineRepair, type Proposal } from '../rule.ts';

const FULL: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/** Addresses, whose punctuation is their own. */
const ADDRESS = /(?:https?:\/\/|www\.)[\w./?=&%:;,#~+-]+|(?<![\w.-])[\w.-]+@[\w.-]+\.\w+/g;

const isDigit = (character: string | undefined) => character !== undefined && /\d/.test(character);

/** A number, or a percentage, that closes Chinese text: 达到14%, 增长3倍 — what stands before it is Chinese. */
function closesChinese(text: string, at: number): boolean {
  let i = at - 1;
  if (text[i] === '%' || text[i] === '‰' || text[i] === '℃') i -= 1;
  else if (!isDigit(text[i])) return false;
  while (isDigit(text[i]) || text[i] === '.') i -= 1;
  return isChinese(text[i]);
}

/** Commas, semicolons, colons, question and exclamation marks in Chinese text. */
export default defineRepair({
  id: 'punctuation-width',
  kind: 'reg',
  certainty: 'exact',
  title: '标点用全角',
  about:
    '抓取时全角标点被折成半角。逗号、分号、冒号、问号、叹号的一侧是汉字、中文引号或括号，或是结束中文的百分数时，恢复为全角；字词不变。',
  notWhen: '网址、时间（10:30）、千位分隔（1,000）、化学名（2,6-二氯）和拉丁文字之间。',
  examples: [
    { before: '提升14%,其中:研发;创新!', after: '提升14%，其中：研发；创新！' },
    { before: '增加值占比20%以上,R&D经费', after: '增加值占比20%以上，R&D经费' },
    { keeps: '10:30开会', because: '时间' },
    { keeps: '1,000亿元', because: '千位分隔' },
    { keeps: '达到1,\n000亿元', because: '千位分隔处换行' },
    { keeps: '2,6-二氯', because: '化学名' },
    { keeps: '见http://www.gov.cn/a,b?c', because: '网址' },
    { keeps: 'AI, IoT, 5G', because: '拉丁文字' },
  ],
  *find({ text }): Iterable<Proposal> {
    const addresses = [...text.matchAll(ADDRESS)].map((match) => [
      match.index,
      match.index + match[0].length,
    ]);
    let address = 0;
    for (const { index } of text.matchAll(/[,;:?!]/g)) {
      while ((addresses[address]?.[1] ?? Number.POSITIVE_INFINITY) <= index) address += 1;
      if ((addresses[address]?.[0] ?? Number.POSITIVE_INFINITY) <= index) continue;
      let left = index - 1;
      while (text[left] === ' ') left -= 1;
      let right = index + 1;
      while (text[right] === ' ') right += 1;
      const [before, after] = [text[left], text[right]];
      if (isDigit(before) && isDigit(after)) continue;
      // A line of print may end inside 1,000.
      if (isDigit(before) && /^\s*\n\s*\d{3}(?!\d)/.test(text.slice(index + 1, index + 40)))
        continue;
      const chinese =
        (isChinese(before) && before !== '·') ||
        isHan(after) ||
        (after !== undefined && /[“‘《（【]/.test(after)) ||
        closesChinese(text, left + 1);
      if (chinese) yield { start: index, end: index + 1, after: FULL[text[index] ?? ''] ?? '' };
    }
  },
});
