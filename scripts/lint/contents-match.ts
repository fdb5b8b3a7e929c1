/** A heading that the table of contents has and the text has not. */
import { LACUNA } from '../../src/plan.schema.ts';
import { walk } from '../pdast.ts';
import { readMarker } from '../notation/markers.ts';
import { comparable } from './comparable.ts';
import type { Lint } from './rule.ts';

export const contentsMatch: Lint = {
  id: 'contents-match',
  title: '目录与正文不合',
  about: '底本目录里列有的标题，正文里没有找到：或是标题残损，或是正文有缺，或是没有认出来。',
  *check({ source, root, contents }) {
    const titles: string[] = [];
    walk(root.children, (node) => {
      if (node.type !== 'division' && node.type !== 'box') return;
      const span = node.type === 'box' ? node.caption : node.span;
      const text = source.text(span.start, span.end);
      titles.push(comparable(text.slice(readMarker(text)?.length ?? 0)), comparable(text));
    });
    for (const { title, quote, rawLine, label } of contents) {
      if (label === null || title.includes(LACUNA)) continue;
      const wanted = comparable(title);
      if (titles.some((one) => one === wanted || one.startsWith(wanted))) continue;
      const at = source.raw.indexOf(quote);
      yield {
        message: `目录第 ${rawLine} 行的“${quote}”在正文里没有相应的标题`,
        ...(at === -1 ? {} : { at }),
      };
    }
  },
};
