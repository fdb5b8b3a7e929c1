import { defineRepair, type Proposal, replace } from '../rule.ts';

/** The sign between two pages that tools write which read a PDF. */
export default defineRepair({
  id: 'form-feed',
  kind: 'struct',
  certainty: 'exact',
  title: '换页符',
  about: '由 PDF 转来的文字用换页符隔开两页，写作换行。',
  notWhen: '从不：换页符不是文字。',
  examples: [
    { before: '上一页\n\f下一页', after: '上一页\n下一页' },
    { before: '上一页\f下一页', after: '上一页\n下一页' },
    { keeps: '上一行\n下一行', because: '换行' },
  ],
  *find({ text }): Iterable<Proposal> {
    for (const match of text.matchAll(/\f+/g)) {
      const alone = match.index === 0 || text[match.index - 1] === '\n';
      yield replace(match, alone ? '' : '\n');
    }
  },
});
