/** A table whose serial numbers skip: a row may be missing. */
import { type Table, walk } from '../pdast.ts';
import { readColumn } from '../tables/typed.ts';
import type { Lint } from './rule.ts';

export const serialGap: Lint = {
  id: 'serial-gap',
  title: '表格序号不连续',
  about: '表中“序号”一栏跳过或颠倒：或是底本如此，或是少抓了一行。',
  todo: '对照原文的表格，看是否少抓了行。',
  *check({ source, root }) {
    const tables: Table[] = [];
    walk(root.children, (node) => {
      // What is known to be incomplete says so itself.
      if (node.type === 'table' && node.status === 'complete') tables.push(node);
    });
    const printed = (cell: Table['header'][number] | undefined) =>
      cell?.span && !cell.filled ? source.text(cell.span.start, cell.span.end) : '';
    for (const { header, rows } of tables) {
      const column = header.findIndex((cell) => readColumn(printed(cell)).role === 'serial');
      if (column === -1) continue;
      let last = 0;
      for (const { cells } of rows) {
        const serial = /^\d{1,4}$/.test(printed(cells[column]))
          ? Number(printed(cells[column]))
          : 0;
        if (serial === 0) continue;
        const span = cells[column]?.span;
        // A group of rows may count anew.
        if (serial !== last + 1 && serial !== 1)
          yield { message: `序号 ${last} 之后是 ${serial}`, ...(span && { at: span }) };
        last = serial;
      }
    }
  },
};
