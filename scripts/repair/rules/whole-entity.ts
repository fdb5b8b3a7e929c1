import { ENTITIES } from '../../text/entities.ts';
import { defineRepair, type Proposal } from '../rule.ts';

/** An entity that the scrape left as it stood in the page's source. */
export default defineRepair({
  id: 'whole-entity',
  kind: 'decode',
  certainty: 'exact',
  title: '还原字符实体',
  about: '网页源代码中的字符实体（如 &ldquo;）没有被转换，按其定义还原。',
  notWhen: '没有以分号结尾，或不是已知的实体名。',
  examples: [
    { before: '&ldquo;十四五&rdquo;时期', after: '“十四五”时期' },
    { before: '&#8220;双碳&#8221;', after: '“双碳”' },
    { keeps: 'R&D;经费', because: '不是实体' },
  ],
  *find({ text }): Iterable<Proposal> {
    for (const match of text.matchAll(/&(?:([a-z]+)|#(\d{2,6})|#x([0-9a-f]{2,6}));/gi)) {
      const [whole, name, decimal, hex] = match;
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
      const after = name
        ? ENTITIES[name]
        : code > 31 && code < 0x110000
          ? String.fromCodePoint(code)
          : undefined;
      if (after !== undefined) yield { start: match.index, end: match.index + whole.length, after };
    }
  },
});
