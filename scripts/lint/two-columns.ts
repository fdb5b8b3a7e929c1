/** Print in two columns that was taken line by line: each line has half of two sentences. */
import { type Span, walk } from '../pdast.ts';
import type { Lint } from './rule.ts';
import { said } from '../said/said.ts';

/** Words, a gap as wide as that between columns, and other words. */
const DIVIDED = /(?<=[^\s·.…—-]{8})[^\S\n]{8,}[^\s·.…—-]{8}/;
/** Fewer lines may be a letterhead or signatures side by side. */
const FEWEST = 3;

export const twoColumns: Lint = {
  id: 'two-columns',
  title: '两栏混在一行',
  about:
    '底本排成左右两栏，抽取文字时却逐行从左到右读过去，左右两栏的半句混在一行，读不成句，标题也可能夹在其中。照原样保留。',
  todo: said(
    '请换用按栏抽取的文本（例如 pdftotext 不加 -layout）。',
    'take a text that was extracted column by column (pdftotext without -layout)',
  ),
  *check({ root, source }) {
    const lines: Span[] = [];
    walk(root.children, (node) => {
      if (node.type !== 'paragraph' || node.role !== 'body') return;
      if (DIVIDED.test(source.raw.slice(node.span.start, node.span.end))) lines.push(node.span);
    });
    const [first] = lines;
    if (first && lines.length >= FEWEST)
      yield {
        message: said(
          `有 ${lines.length} 行像是左右两栏混在一起`,
          `${lines.length} lines look like two columns in one`,
        ),
        at: first,
      };
  },
};
