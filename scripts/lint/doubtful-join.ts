/** Printed lines that were joined where a paragraph may end: a sentence closes there, and the line is full. */
import type { Lint } from './rule.ts';
import { said } from '../said/said.ts';

/** So many lines are named. */
const SHOWN = 8;

export const doubtfulJoin: Lint = {
  id: 'doubtful-join',
  title: '行与行的接合有疑',
  about:
    '底本逐行换行，既不缩进也不空行；有的行恰好排满而又以句号收尾，分不清下一行是接着说，还是另起一段：都按接着说处理，在此一并列出行号。',
  todo: said(
    '对照原文看所列各行；应当另起一段的，在校订文件的 pins 里写 text，引那一段的全文各行。',
    'compare the lines with the source; for one that begins a paragraph write text into the pins of the yaml, quoting all lines of the paragraph',
  ),
  *check({ source, doubts }) {
    const [first] = doubts;
    if (!first) return;
    const lines = [...new Set(doubts.map(({ start }) => source.point(start).line))];
    const shown = lines.slice(0, SHOWN).join('、') + (lines.length > SHOWN ? '……' : '');
    yield {
      message: said(
        `第 ${shown} 行接在上一行之后，共 ${lines.length} 处，也可能另起一段`,
        `lines ${shown} were joined with the line above, ${lines.length} in all; they may begin paragraphs`,
      ),
      at: first,
    };
  },
};
