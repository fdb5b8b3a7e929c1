/** A run-in heading whose stop is lost, so that its end is a conjecture. */
import { type Division, walk } from '../pdast.ts';
import type { Lint } from './rule.ts';

export const openHeading: Lint = {
  id: 'open-heading',
  title: '标题止处不明',
  about: '接排标题之后的句号已失，标题到哪里为止是推断。',
  todo: '对照原文，看标题止于何处。',
  *check({ source, root }) {
    const open: Division[] = [];
    walk(root.children, (node) => {
      if (node.type === 'division' && node.openEnd) open.push(node);
    });
    for (const { span } of open) {
      yield {
        message: `标题之后的句号已失，“${source.text(span.start, span.end)}”止于何处是推断`,
        at: span,
      };
    }
  },
};
