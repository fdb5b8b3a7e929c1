import { dense } from '../../text/characters.ts';
import { lineRange } from '../../text/lines.ts';
import { defineRepair, type Proposal } from '../rule.ts';

const HEAD = 12;
const SHORTEST = 30;

/** The beginning of the text once more, cut off, as a site shows it under a title. */
export default defineRepair({
  id: 'teaser',
  kind: 'drop',
  bound: 1000,
  proves: ['sentence', 'number'],
  from: ['page', 'text'],
  certainty: 'exact',
  title: '删去重复的摘要',
  about: '网页在标题下放了正文开头的一段（多半截断），与后文逐字相同，删去这一份。',
  notWhen: '与后文有任何一字不同，或短于三十字。',
  examples: [
    {
      before:
        '各县市区人民政府,市政府各部门:现将《某市科技创新规划》印发给你们,请认真组织实施。某市人民\n\n各县市区人民政府,市政府各部门:\n\n  现将《某市科技创新规划》印发给你们,请认真组织实施。\n\n某市人民政府\n',
      after:
        '\n各县市区人民政府,市政府各部门:\n\n  现将《某市科技创新规划》印发给你们,请认真组织实施。\n\n某市人民政府\n',
    },
    { keeps: '一、总则\n一、总则\n', because: '太短，可能是目录' },
  ],
  *find({ text, lines }): Iterable<Proposal> {
    const written = lines.slice(0, HEAD * 3);
    let seen = 0;
    for (const [i, line] of written.entries()) {
      if (line.trimmed === '') continue;
      seen += 1;
      if (seen > HEAD) return;
      const teaser = dense(line.trimmed.replace(/^核心提示[:：]/, '')).replace(/(?:\.{3}|…+)$/, '');
      if (teaser.length < SHORTEST) continue;
      const follows = dense(text.slice(line.end, line.end + teaser.length * 3 + 500));
      if (follows.startsWith(teaser)) yield { ...lineRange(lines, i, i), after: '' };
    }
  },
});
