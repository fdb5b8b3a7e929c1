import { findContents, titleBeforeContents } from '../../contents/find.ts';
import { bare } from '../../text/characters.ts';
import { defineRepair, type Proposal } from '../rule.ts';

/** The table of contents: its page numbers mean nothing here, and the site draws its own. */
export default defineRepair({
  id: 'contents',
  kind: 'drop',
  bound: 30000,
  proves: ['sentence', 'number', 'row'],
  certainty: 'high',
  title: '删去目录',
  about:
    '原文的目录与正文标题重复，页码在网页上没有意义；删去，但仍作为补正标题和编号的证据。“目录”二字前的文件标题保留。',
  notWhen: '“目录”后面不到三行像标题，或它是正文里的一个词。',
  examples: [
    {
      before: '某市规划目录\n一、基础………3\n二、目标………7\n三、保障………9\n一、基础\n正文。',
      after: '某市规划\n一、基础\n正文。',
    },
    { keeps: '编制政务数据目录\n一、总则\n正文开始了。', because: '不足三行，不是目录' },
  ],
  *find({ lines }): Iterable<Proposal> {
    for (let from = 0; ;) {
      const contents = findContents(lines, from);
      if (!contents) return;
      const heading = lines[contents.heading];
      const last = lines[contents.last];
      if (!heading || !last) return;
      const printed = titleBeforeContents(heading.trimmed);
      // A title that stands above already is not printed again.
      const above = lines.slice(0, contents.heading).map(({ trimmed }) => bare(trimmed));
      const title = above.includes(bare(printed)) ? '' : printed;
      const indent = heading.text.length - heading.text.trimStart().length;
      const start = heading.start + (title === '' ? 0 : indent + title.length);
      const end = title === '' ? (lines[contents.last + 1]?.start ?? last.end) : last.end;
      yield { start, end, after: '' };
      from = contents.last + 1;
    }
  },
});
