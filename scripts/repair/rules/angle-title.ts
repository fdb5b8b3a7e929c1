import { defineRepair, type Proposal } from '../rule.ts';

/** Title marks inside title marks. */
export default defineRepair({
  id: 'angle-title',
  kind: 'reg',
  certainty: 'exact',
  title: '内层书名号用〈〉',
  about: '书名号之内的一对半角尖括号是折成半角的单书名号，恢复为〈〉。',
  notWhen: '尖括号不在书名号之内，或不成对。',
  examples: [
    {
      before: '《湖南省实施<促进科技成果转化法>办法》',
      after: '《湖南省实施〈促进科技成果转化法〉办法》',
    },
    { keeps: '直径<5毫米', because: '小于号' },
  ],
  *find({ text }): Iterable<Proposal> {
    for (const match of text.matchAll(/(?<=《[^《》\n]*)<([^<>《》\n]+)>(?=[^《》\n]*》)/g)) {
      const end = match.index + match[0].length;
      yield { start: match.index, end: match.index + 1, after: '〈' };
      yield { start: end - 1, end, after: '〉' };
    }
  },
});
