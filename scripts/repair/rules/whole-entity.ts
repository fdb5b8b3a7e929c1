import { decodeHTMLStrict } from 'entities';
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
    { before: '研发&rarr;转化', after: '研发→转化' },
    { keeps: 'R&D;经费', because: '不是实体' },
  ],
  *find({ text }): Iterable<Proposal> {
    for (const match of text.matchAll(/&(?:[a-z][a-z\d]*|#\d{2,6}|#x[\da-f]{2,6});/gi)) {
      const [entity] = match;
      const after = decodeHTMLStrict(entity);
      // A number of no character decodes to the replacement character: then nothing is known of it.
      if (after === entity || /[\uFFFD\p{Cc}]/u.test(after)) continue;
      yield { start: match.index, end: match.index + entity.length, after };
    }
  },
});
