import { decodeHTMLStrict } from 'entities';
import { LACUNA } from '../../../src/plan.schema.ts';
import { defineRepair, type Proposal } from '../rule.ts';

/** `?rdquo;`: the `&` of an entity was taken by the last byte of the character before it, and both became `?`. */
export default defineRepair({
  id: 'entity-residue',
  kind: 'decode',
  certainty: 'exact',
  title: '还原断裂的字符实体',
  about:
    '一个字的末字节与后面实体的“&”配成一对，变成“?”。实体所代表的标点可以确知；它前面的那个字已失，记作〓。',
  notWhen: '“&”还在的完整实体。',
  examples: [
    { before: '十四?rdquo;规划', after: '十四〓”规划' },
    { before: '一?ldquo;光芯', after: '一〓“光芯' },
    { keeps: '“十四五”；', because: '没有残留' },
  ],
  *find({ text }): Iterable<Proposal> {
    for (const match of text.matchAll(/\?([a-z]{2,8}\d?;)/gi)) {
      const entity = `&${match[1]}`;
      const after = decodeHTMLStrict(entity);
      if (after === entity) continue;
      const start = match.index;
      yield { start, end: start + 1, after: LACUNA, kind: 'gap' };
      yield { start: start + 1, end: start + match[0].length, after };
    }
  },
});
