import { LACUNA } from '../../../src/plan.schema.ts';
import { defineRepair, type Proposal } from '../rule.ts';

/** Signs of the accident itself: without several of them a `?` is a question mark. */
const SIGNS = /〓[“”‘’—·]|〓(?=\n)|[\u4e00-\u9fff]\?(?=[\u4e00-\u9fff])/g;
const RESIDUE = /\?(\/?(?:p|a|td|th|tr|li|div|span|font|strong|table)(?:\s[^<>\n]{0,400})?>)?/g;

/** `?` in a text whose bytes were paired wrongly: a character, and the sign behind it, are lost. */
export default defineRepair({
  id: 'lost-bytes',
  kind: 'gap',
  bound: 400,
  certainty: 'exact',
  title: '标出失去的字',
  about:
    '字节错配时，一个字的末字节与后面的数字或半角符号变成一个“?”，两者都已失去；后面是标签时只失去一个字。失去的字逐个记作〓，行首由空格实体变来的一串“?”删去。',
  notWhen: '全文没有字节错配的痕迹：那里的“?”是问号。',
  examples: [
    {
      before: '十四〓”规划\n上升为?位\n思想?/p>\n在?二',
      after: '十四〓”规划\n上升为〓〓位\n思想〓\n在〓〓二',
    },
    {
      before: '十四〓”一\n有?为\n在?二\n????第二章',
      after: '十四〓”一\n有〓〓为\n在〓〓二\n第二章',
    },
    {
      before: '十四〓”一\n有?为\n在?二\n2021??4?/p>',
      after: '十四〓”一\n有〓〓为\n在〓〓二\n2021〓〓〓〓4〓',
    },
    { keeps: '怎么办?要靠创新。', because: '没有字节错配的痕迹，是问号' },
  ],
  *find({ text }): Iterable<Proposal> {
    if ((text.match(SIGNS)?.length ?? 0) < 3) return;
    const indents = new Set<number>();
    for (const match of text.matchAll(/^\?{2,}/gm)) {
      for (let i = 0; i < match[0].length; i += 1) indents.add(match.index + i);
    }
    for (const match of text.matchAll(RESIDUE)) {
      const start = match.index;
      const tag = match[1];
      if (indents.has(start)) {
        yield { start, end: start + 1, after: '', kind: 'reg', certainty: 'high' };
      } else if (tag) {
        yield { start, end: start + 1, after: LACUNA };
        yield {
          start: start + 1,
          end: start + match[0].length,
          after: '',
          kind: 'drop',
          certainty: 'exact',
        };
      } else if (!(
        /[\w/]/.test(text[start - 1] ?? '') && /[A-Za-z=&]/.test(text[start + 1] ?? '')
      )) {
        yield { start, end: start + 1, after: LACUNA + LACUNA };
      }
    }
  },
});
