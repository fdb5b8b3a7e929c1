import { defineRepair, type Proposal } from '../rule.ts';

/** Spaces of other widths than the plain and the ideographic one. */
export default defineRepair({
  id: 'space-form',
  kind: 'reg',
  certainty: 'exact',
  title: '统一空格',
  about: '不换行空格、半身空格等排版用的空格，都写作普通空格。',
  notWhen: '全角空格：它常是段首缩进，另作判断。',
  examples: [
    { before: '第一条\u2002为规范\u00a0管理', after: '第一条 为规范 管理' },
    { keeps: '　　第一条 为规范', because: '全角空格是缩进' },
  ],
  *find({ text }): Iterable<Proposal> {
    for (const match of text.matchAll(/[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g)) {
      yield { start: match.index, end: match.index + 1, after: ' ' };
    }
  },
});
