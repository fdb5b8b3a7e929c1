import { readMarker } from '../../notation/markers.ts';
import { defineRepair, type Proposal } from '../rule.ts';

/** The name of a field of a database of laws, in front of what it holds. */
const FIELD = /^[ \t\u3000]*【(?:(?:章|节|篇|编)名|题注)】[ \t\u3000]*/gm;

/** 【章名】 and 【题注】, which a database sets in front of headings and of the note below a title. */
export default defineRepair({
  id: 'field-mark',
  kind: 'drop',
  bound: 20,
  certainty: 'exact',
  title: '删去数据库的栏位名',
  about: '法规数据库在章名、题注前加上的【章名】【题注】是栏位名，不是文件的文字，删去。',
  notWhen: '其后既不是章节编号，也不是括号里的题注。',
  examples: [
    { before: '【章名】 第一章 总则\n第一条 为', after: '第一章 总则\n第一条 为' },
    {
      before: '【题注】 (2001年4月29日某会议通过)',
      after: '(2001年4月29日某会议通过)',
    },
    { keeps: '【章名】的写法如下', because: '其后没有编号' },
  ],
  *find({ text }): Iterable<Proposal> {
    for (const match of text.matchAll(FIELD)) {
      const end = match.index + match[0].length;
      const rest = text.slice(end, end + 40);
      if (readMarker(rest) !== null || /^[（(]/.test(rest))
        yield { start: match.index, end, after: '' };
    }
  },
});
