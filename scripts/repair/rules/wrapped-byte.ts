import { isHan } from '../../text/characters.ts';
import { defineRepair, type Proposal } from '../rule.ts';

const TAGS =
  'p|a|b|i|u|br|td|th|tr|li|ul|ol|div|dd|dt|dl|em|h[1-6]|span|font|strong|table|tbody|center|section';
const RESIDUE = new RegExp(
  `(.)(/(?:${TAGS})\\s*>|br\\s*/?>|(?:${TAGS})\\s[^<>\\n]{0,400}=[^<>\\n]{0,400}>)`,
  'gsu',
);

/** The character whose code point is one higher; a full-width sign that was folded to ASCII is unfolded first. */
function successor(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return String.fromCodePoint((code < 0x7f ? code + 0xfee0 : code) + 1);
}

/** Exact inverse: the last byte of a character took the `<` behind it, and the pair became the code point below. */
export default defineRepair({
  id: 'wrapped-byte',
  kind: 'decode',
  bound: 400,
  certainty: 'exact',
  title: '还原吞掉“<”的字',
  about:
    'UTF-8 文本被当作双字节编码读取时，一个字的末字节与后面的“<”配成一对，变成编码小一的另一个字，标签只剩后半截。编码加一即为原字，残留的标签删去。',
  notWhen: '残留标签之前本来就有“<”，或前面不是汉字、全角标点（或由它折成的半角标点）。',
  examples: [
    { before: '贯彻执行、/p>', after: '贯彻执行。' },
    { before: '湖北省人民政庛/a>', after: '湖北省人民政府' },
    { before: '发展形势(7(/p>', after: '发展形势(7）' },
    { before: '声明9/p>', after: '声明：' },
    { keeps: '<p>正文。</p>', because: '完整的标签没有吞掉任何字' },
    { keeps: '投入/产出>1，若a>b', because: '不是标签' },
  ],
  *find({ text }): Iterable<Proposal> {
    for (const match of text.matchAll(RESIDUE)) {
      const [, character = '', residue = ''] = match;
      const start = match.index;
      const middle = start + character.length;
      const before = text.slice(text.lastIndexOf('\n', start) + 1, start);
      const open = before.lastIndexOf('<') > before.lastIndexOf('>');
      const folded = /[!-;=@-~]/.test(character) && !/[?\w]/.test(character);
      const digit = /\d/.test(character) && isHan(before.at(-1));
      if (open || !(isHan(character) || /[\u2010-\u301f]/.test(character) || folded || digit))
        continue;
      yield { start, end: middle, after: successor(character) };
      yield { start: middle, end: middle + residue.length, after: '', kind: 'drop' };
    }
  },
});
