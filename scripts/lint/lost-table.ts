/** A table of which something is missing. */
import { type Table, walk } from '../pdast.ts';
import type { Lint } from './rule.ts';
import { said } from '../said/said.ts';

export const lostTable: Lint = {
  id: 'lost-table',
  title: '表格不完整',
  about: '表格只存表题，或已知缺行缺格；所缺不补。',
  todo: said(
    '从原文抄补表格，或换用带表格的网页、Word 底本。',
    'copy the table from the source, or take a page or Word file that has it',
  ),
  *check({ source, root }) {
    const tables: Table[] = [];
    walk(root.children, (node) => {
      if (node.type === 'table' && node.status !== 'complete') tables.push(node);
    });
    for (const { caption, note } of tables) {
      const name = caption ? source.text(caption.start, caption.end) : '表格';
      yield {
        message: said(`“${name}”不完整：${note ?? ''}`, `“${name}” is incomplete: ${note ?? ''}`),
        ...(caption && { at: caption }),
      };
    }
  },
};
