/** A table that was not recognised and stands as text, line for line. */
import { ownSpans, type Span, walk } from '../pdast.ts';
import type { Grid } from '../tables/grid.ts';
import type { Lint, LintContext } from './rule.ts';
import { said } from '../said/said.ts';

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

/** Runs of lines that are cells of tables which were not read. */
function verbatim({ root }: LintContext): Span[] {
  const runs: Span[] = [];
  let open = false;
  walk(root.children, (node) => {
    const line = node.type === 'paragraph' && node.role === 'verbatim';
    const last = runs.at(-1);
    if (line && open && last) last.end = node.span.end;
    else if (line) runs.push({ ...node.span });
    open = line;
  });
  return runs;
}

export const unreadTable: Lint = {
  id: 'unread-table',
  title: '表格没有认出',
  about: '这个表格没有认出表头，或有空格漏抓而不能确定各格的位置：按原文逐行保留，不作猜测。',
  todo: said(
    '对照原文的表格引用，必要时换用带表格的网页、Word 底本。',
    'cite by the table of the source; if need be take a page or Word file that has it',
  ),
  *check(context) {
    const { source, markup } = context;
    const known = read(context);
    for (const run of verbatim(context)) {
      known.push(run);
      const [first, last] = source.lines(run.start, run.end);
      yield {
        message: said(
          `第 ${first}—${last} 行像是表格，没有认出，逐行保留`,
          `lines ${first}–${last} look like a table that was not recognised; they stay line for line`,
        ),
        at: run,
      };
    }
    for (const grid of markup.grids) {
      const { start, end } = grid.span;
      if (known.some((span) => span.start < end && span.end > start)) continue;
      if (!isTabular(grid, (span) => source.text(span.start, span.end))) continue;
      yield {
        message: said(
          `有一个 ${grid.rows} 行 ${grid.columns} 列的表格没有认出，各格逐行保留`,
          `a table of ${grid.rows} rows and ${grid.columns} columns was not recognised; its cells stay line for line`,
        ),
        at: grid.span,
      };
    }
  },
};
