/** A table whose rows do not all have as many cells as its header. */
import { type Table, walk } from '../pdast.ts';
import type { Lint } from './rule.ts';
import { said } from '../said/said.ts';

export const raggedTable: Lint = {
  id: 'ragged-table',
  title: '表格行列不齐',
  about: '表中有的行比表头多或少几格：单元格可能错位，引用前请对照原文。',
  todo: said(
    '对照原文的表格，必要时换用带表格的网页、Word 底本。',
    'compare with the table of the source; if need be take a page or Word file that has it',
  ),
  *check({ source, root }) {
    const tables: Table[] = [];
    walk(root.children, (node) => {
      if (node.type === 'table' && node.header.length > 0) tables.push(node);
    });
    for (const { header, rows } of tables) {
      for (const { cells } of rows) {
        if (cells.length === header.length) continue;
        const span = cells.find((cell) => cell.span !== null)?.span;
        const name = span ? source.text(span.start, span.end) : '';
        yield {
          message: said(
            `表头有 ${header.length} 格，“${name.slice(0, 16)}”一行有 ${cells.length} 格`,
            `the header has ${header.length} cells, the row "${name.slice(0, 16)}" ${cells.length}`,
          ),
          ...(span && { at: span }),
        };
      }
    }
  },
};
