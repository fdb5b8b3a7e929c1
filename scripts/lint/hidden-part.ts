/** A part that the page hides, read because its number is missing in what the page shows. */
import { said } from '../said/said.ts';
import type { Lint } from './rule.ts';

export const hiddenPart: Lint = {
  id: 'hidden-part',
  title: '网页隐藏的部分收入正文',
  about: '网页不显示这一部分，但它的编号恰补上页面所缺，故收入正文。',
  todo: said(
    '对照网页；若不是正文，请在校订文件里用 drop 删去。',
    'compare with the page; if it is none of the text, drop it in the yaml',
  ),
  *check({ markup, source }) {
    for (const at of markup.filled ?? []) {
      const line = source.raw.slice(at).split('\n', 1)[0] ?? '';
      yield {
        message: said(
          `网页隐藏的“${line.slice(0, 30)}”收入正文`,
          `hidden by the page, and read: "${line.slice(0, 30)}"`,
        ),
        at,
      };
    }
  },
};
