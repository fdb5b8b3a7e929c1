/** Words of the text that stand on no place of the page. */
import { UNPLACED } from '../structure/reconcile.ts';
import type { Lint } from './rule.ts';
import { said } from '../said/said.ts';

export const unplacedText: Lint = {
  id: 'unplaced-text',
  title: '有文字不在页面上',
  about: '底本的几个字不属于任何段落、标题或单元格：是程序的疏漏，校勘记里有它们的全文。',
  todo: said(
    '在校订文件的 pins 里用 text 或 table 写明这几行是什么，并请报告此事。',
    'say by text or table in the pins of the yaml what the lines are, and please report this',
  ),
  *check({ source }) {
    for (const { rule, start, end } of source.edits) {
      if (rule !== UNPLACED.id) continue;
      const words = source.raw.slice(start, end).trim();
      yield {
        message: said(
          `“${words.slice(0, 24)}”没有归处，页面上没有`,
          `"${words.slice(0, 24)}" found no place and is not on the page`,
        ),
        at: { start, end },
      };
    }
  },
};
