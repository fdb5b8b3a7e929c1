import { readMarker } from '../../notation/markers.ts';
import { countTitleLines } from '../../text/title-lines.ts';
import { bare } from '../../text/characters.ts';
import { isTitleLike } from '../../text/boilerplate.ts';
import { lineRange } from '../../text/lines.ts';
import { defineRepair, type Proposal } from '../rule.ts';

const HEAD = 12;

/** A line of a title that begins above it: a notice may set what it brings on a line of its own. */
const belongsAbove = (texts: readonly string[], at: number): boolean =>
  texts.slice(0, at).some((_, above) => countTitleLines(texts, above) > at - above);

/** The same title twice above the text: once by the site, once by the document. */
export default defineRepair({
  id: 'repeated-title',
  kind: 'drop',
  bound: 200,
  proves: ['row'],
  certainty: 'high',
  title: '删去重复的标题',
  about: '网页标题与文件自己的标题相同，只保留后一个。',
  notWhen: '两行文字不同，或相隔很远。',
  examples: [
    {
      before: '关于印发某办法的通知\n关于印发某办法的通知\n各单位：\n',
      after: '关于印发某办法的通知\n各单位：\n',
    },
    {
      before: '某委关于印发 某年要点的通知\n某委关于印发\n某年要点的通知\n各单位：\n',
      after: '某委关于印发\n某年要点的通知\n各单位：\n',
    },
    { keeps: '关于印发某办法的通知\n某办法\n', because: '通知的标题与文件的标题不同' },
    {
      keeps: '关于印发某规划的通知\n附件：某规划\n附件\n某规划\n一、总则\n',
      because: '是附件的名称，不是标题',
    },
    {
      keeps: '某部关于印发\n某市数字行动计划\n（2022－2025年）的通知\n某市数字行动计划\n',
      because: '是通知标题的一行',
    },
  ],
  *find({ lines }): Iterable<Proposal> {
    const written = [...lines.entries()].filter(([, { trimmed }]) => trimmed !== '').slice(0, HEAD);
    const texts = written.map(([, { trimmed }]) => trimmed);
    for (const [n, [i, line]] of written.entries()) {
      if (!isTitleLike(line.trimmed) || readMarker(line.trimmed) || belongsAbove(texts, n))
        continue;
      const key = bare(line.trimmed);
      // The document may set it on two lines.
      const again = texts.slice(n + 1).some((later, k) => {
        const next = texts[n + 2 + k] ?? '';
        const whole = countTitleLines(texts, n + 1 + k) > 1 ? later + next : later;
        return bare(later) === key || bare(whole) === key;
      });
      if (again) {
        yield { ...lineRange(lines, i, i), after: '' };
      }
    }
  },
});
