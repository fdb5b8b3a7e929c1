/** A table of the page that was not recognised and stands as text, a cell a line. */
import { ownSpans, type Span, walk } from '../pdast.ts';
import type { Grid } from '../tables/grid.ts';
import type { Lint, LintContext } from './rule.ts';

/** Longer cells hold prose: the table only laid it out. */
const LONGEST_CELL = 300;

/** Has the form of a table of data: short cells in several rows and columns. */
function isTabular({ rows, columns, cells }: Grid, text: (span: Span) => string): boolean {
  const filled = cells.map(({ span }) => text(span)).filter((cell) => cell !== '');
  return (
    rows > 1 &&
    columns > 1 &&
    filled.length >= 4 &&
    filled.every((cell) => cell.length <= LONGEST_CELL)
  );
}

/** Where the tables and boxes of the tree stand. */
function read({ root }: LintContext): Span[] {
  const spans: Span[] = [];
  walk(root.children, (node) => {
    if (node.type === 'table') spans.push(...ownSpans(node.header));
    if (node.type === 'box') spans.push(node.caption);
  });
  return spans;
}

export const unreadTable: Lint = {
  id: 'unread-table',
  title: '表格没有认出',
  about: '网页或 Word 里的这个表格没有认出表头，各格按原来的次序逐行保留。',
  *check(context) {
    const { source, markup } = context;
    const known = read(context);
    for (const grid of markup.grids) {
      const { start, end } = grid.span;
      if (known.some((span) => span.start < end && span.end > start)) continue;
      if (!isTabular(grid, (span) => source.text(span.start, span.end))) continue;
      yield {
        message: `有一个 ${grid.rows} 行 ${grid.columns} 列的表格没有认出，各格逐行保留`,
        at: grid.span,
      };
    }
  },
};
