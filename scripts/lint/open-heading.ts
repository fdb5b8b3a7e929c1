/** A run-in heading whose stop is lost, so that its end is a conjecture. */
import { type Division, walk } from '../pdast.ts';
import type { Lint } from './rule.ts';
import { said } from '../said/said.ts';

export const openHeading: Lint = {
  id: 'open-heading',
  title: '标题止处不明',
  about: '接排标题之后的句号已失，标题到哪里为止是推断。',
  todo: said('对照原文，看标题止于何处。', 'see in the source where the heading ends'),
  *check({ source, root }) {
    const open: Division[] = [];
    walk(root.children, (node) => {
      if (node.type === 'division' && node.openEnd) open.push(node);
    });
    for (const { span } of open) {
      yield {
        message: said(
          `标题之后的句号已失，“${source.text(span.start, span.end)}”止于何处是推断`,
          `the stop behind a heading is lost: where "${source.text(span.start, span.end)}" ends is a guess`,
        ),
        at: span,
      };
    }
  },
};
