import { ideographs, RADICALS } from '../../text/radicals.ts';
import { defineRepair, type Proposal, replace } from '../rule.ts';

/** Dashes of two and three ems, which stand among the punctuation beside the radicals. */
const DASHES: Record<string, string> = { '\u2e3a': '——', '\u2e3b': '———' };

/** Radicals in the place of the characters that look like them. */
export default defineRepair({
  id: 'radical',
  kind: 'reg',
  certainty: 'exact',
  title: '部首改作汉字',
  about:
    '从 PDF 复制的文字常把“十”“一”“长”“民”写成部首专用的符号（⼗、⼀、⻓、⺠），看着一样，却检索不到、认不出标题。按 Unicode 的对应表（EquivalentUnifiedIdeograph）改作汉字；双倍长的破折号（⸺）改作“——”。',
  notWhen: '从不：对应的汉字是 Unicode 定的，一一对应。',
  examples: [
    { before: '“⼗四五”规划', after: '“十四五”规划' },
    { before: '第⼀章 ⻓远⽬标', after: '第一章 长远目标' },
    { before: '⺠⽣⸺⻰头⻅效', after: '民生——龙头见效' },
    { keeps: '“十四五”规划', because: '已是汉字' },
    { keeps: '⺀', because: '重文号没有对应的汉字' },
  ],
  *find({ text }): Iterable<Proposal> {
    const found = [
      ...Array.from(text.matchAll(RADICALS), (match) => replace(match, ideographs(match[0]))),
      ...Array.from(text.matchAll(/[\u2e3a\u2e3b]/g), (match) =>
        replace(match, DASHES[match[0]] ?? match[0]),
      ),
    ];
    yield* found.sort((a, b) => a.start - b.start);
  },
});
