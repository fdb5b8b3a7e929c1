import { defineRepair, type Proposal } from '../rule.ts';

/** So many spaces are no layout any more, and every later pass would walk them again and again. */
const MOST = 200;

/** Runs of spaces without end. */
export default defineRepair({
  id: 'space-run',
  kind: 'reg',
  certainty: 'exact',
  title: '缩短过长的空白',
  about: `一行里连着 ${MOST} 个以上的空格，不是排版，是转换时的事故：只留前 ${MOST} 个，再照一般空格处理。`,
  notWhen: `不超过 ${MOST} 个：可能是用空格对齐的表格。`,
  examples: [
    { before: `甲${' '.repeat(MOST + 5)}乙`, after: `甲${' '.repeat(MOST)}乙` },
    { keeps: `甲${' '.repeat(MOST)}乙`, because: '可能是对齐' },
  ],
  *find({ text }): Iterable<Proposal> {
    for (const { index, 0: run } of text.matchAll(/[ \t\u3000]+/g)) {
      if (run.length > MOST) yield { start: index + MOST, end: index + run.length, after: '' };
    }
  },
});
