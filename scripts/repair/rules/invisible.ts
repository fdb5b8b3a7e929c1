import { defineRepair, type Proposal } from '../rule.ts';

/** Characters without a shape, which break words and searches. */
export default defineRepair({
  id: 'invisible',
  kind: 'reg',
  certainty: 'exact',
  title: '删去不可见字符',
  about: '零宽空格、软连字符、字节序标记等看不见的字符会切断词语、妨碍检索，删去。',
  notWhen: '普通空格（由“空格”一类规则处理）。',
  examples: [
    { before: '创\u200b新\ufeff', after: '创新' },
    { keeps: '第一章 总则', because: '普通空格' },
  ],
  *find({ text }): Iterable<Proposal> {
    for (const match of text.matchAll(
      /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\0-\x08\x0b\x0e-\x1f\x7f]+/g,
    )) {
      yield { start: match.index, end: match.index + match[0].length, after: '' };
    }
  },
});
