/** A text that begins in the middle: behind the first number, or inside a sentence. */
import { numeralValue } from '../lexicon/numeral.ts';
import { type Division, walk } from '../pdast.ts';
import type { Lint } from './rule.ts';
import { said } from '../said/said.ts';

/** No sentence begins with these. */
const INSIDE = /^[，、。；：！？”’）》】％%]/;

export const cutHead: Lint = {
  id: 'cut-head',
  title: '开头不全',
  about:
    '正文从中间开始：第一个标题的编号不是一，或第一段从句子中间起头。前面的文字底本没有，页面上不补。',
  todo: said(
    '找全文重抓；确系节录的，在校订文件里说明理由免除。',
    'find the whole text; if it is an excerpt, waive this in the yaml with a reason',
  ),
  *check({ source, root, blocks }) {
    const divisions: Division[] = [];
    walk(root.children, (node) => {
      if (node.type === 'division') divisions.push(node);
    });
    const first = divisions.find(({ number, kind }) => number !== null && kind !== 'attachment');
    const value = first?.number ? numeralValue(first.number.split('.').at(-1) ?? '') : null;
    if (first && value !== null && value > 1) {
      const { start, end } = first.span;
      yield {
        message: said(
          `底本缺开头：第一个标题是“${source.text(start, end).slice(0, 24)}”`,
          `the beginning is missing: the first heading is "${source.text(start, end).slice(0, 24)}"`,
        ),
        at: first.span,
      };
      return;
    }
    const text = blocks[0]?.text ?? '';
    if (INSIDE.test(text))
      yield {
        message: said(
          `底本缺开头：正文从“${text.slice(0, 12)}…”起`,
          `the beginning is missing: the text starts with "${text.slice(0, 12)}…"`,
        ),
        at: blocks[0]?.src[0] ?? 0,
      };
  },
};
