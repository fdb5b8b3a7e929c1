import { LACUNA } from '../../../src/plan.schema.ts';
import { defineRepair, type Proposal, replace } from '../rule.ts';

/** The number of a sign in a font, where the reader of a PDF knew no character for it. */
export default defineRepair({
  id: 'unmapped-glyph',
  kind: 'gap',
  certainty: 'exact',
  title: '标出没有转出的字',
  about: 'PDF 里的字没有对应的编码，转出时只留下“(cid:123)”这样的字形号：字已不可知，逐个记作〓。',
  notWhen: '从不：这样的号不是文字。',
  examples: [
    { before: '科(cid:1234)创新', after: '科〓创新' },
    { before: '(cid:12)(cid:13)要点', after: '〓〓要点' },
    { keeps: '（cid）是编号', because: '没有字形号' },
  ],
  *find({ text }): Iterable<Proposal> {
    for (const match of text.matchAll(/\(cid:\d{1,5}\)/g)) yield replace(match, LACUNA);
  },
});
