import { defineRepair, type Proposal } from '../rule.ts';

const TAG =
  /<\/?(?:p|a|b|i|u|br|hr|td|th|tr|li|ul|ol|dl|dt|dd|div|em|h[1-6]|img|span|font|strong|table|tbody|thead|center|section)(?:\s[^<>\n]*|\s*\/)?>/gi;

/** A tag that the scrape left in the text. */
export default defineRepair({
  id: 'tag-residue',
  kind: 'drop',
  bound: 400,
  certainty: 'exact',
  title: '删去标签残留',
  about: '网页标签被当作文字抓了下来，删去标签，保留其中的文字。',
  notWhen: '尖括号里不是网页标签，如法律名称“<中华人民共和国促进科技成果转化法>”或“投入<产出”。',
  examples: [
    { before: '正文<br/>续行</span>', after: '正文续行' },
    { before: '<font color="red">要点</font>', after: '要点' },
    { keeps: '《湖南省实施<中华人民共和国促进科技成果转化法>办法》', because: '是书名，不是标签' },
    { keeps: 'PM2.5<35', because: '是小于号' },
    { keeps: '输入<script>与</Section>', because: '讲的是程序，不是排版的残留' },
  ],
  *find({ text }): Iterable<Proposal> {
    for (const match of text.matchAll(TAG)) {
      const [name = ''] = /[a-z0-9]+/i.exec(match[0]) ?? [];
      // Sites write tags in one case; `</Section>` is a word about programs.
      if (name !== name.toLowerCase() && name !== name.toUpperCase()) continue;
      yield { start: match.index, end: match.index + match[0].length, after: '' };
    }
  },
});
