/** A table of which something is missing. */
import { type Table, walk } from '../pdast.ts';
import type { Lint } from './rule.ts';

export const lostTable: Lint = {
  id: 'lost-table',
  title: '表格不完整',
  about: '表格只存表题，或已知缺行缺格；所缺不补。',
  todo: '从原文抄补表格，或换用带表格的网页、Word 底本。',
  *check({ source, root }) {
    const tables: Table[] = [];
    walk(root.children, (node) => {
      if (node.type === 'table' && node.status !== 'complete') tables.push(node);
    });
    for (const { caption, note } of tables) {
      const name = caption ? source.text(caption.start, caption.end) : '表格';
      yield { message: `“${name}”不完整：${note ?? ''}`, ...(caption && { at: caption }) };
    }
  },
};
