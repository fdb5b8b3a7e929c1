/** A heading that the table of contents has and the text has not. */
import { unlisted } from './unlisted.ts';
import type { Lint } from './rule.ts';
import { said } from '../said/said.ts';

export const contentsMatch: Lint = {
  id: 'contents-match',
  title: '目录与正文不合',
  about: '底本目录里列有的标题，正文里没有找到：或是标题残损，或是正文有缺，或是没有认出来。',
  todo: said(
    '对照原文；正文有缺的找全文补抓，标题残损的在校订文件里校补。',
    'compare with the source; where text is missing find the whole, a damaged heading is emended in the yaml',
  ),
  *check(context) {
    for (const { quote, rawLine } of unlisted(context)) {
      const at = context.source.raw.indexOf(quote);
      yield {
        message: said(
          `目录第 ${rawLine} 行的“${quote}”在正文里没有相应的标题`,
          `the text has no heading for "${quote}" of the contents (line ${rawLine})`,
        ),
        ...(at === -1 ? {} : { at }),
      };
    }
  },
};
