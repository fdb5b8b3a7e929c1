import { lineRange } from '../../text/lines.ts';
import { defineRepair, type Proposal } from '../rule.ts';

/** Cell borders of a layout table that held the whole page. */
export default defineRepair({
  id: 'pipe-residue',
  kind: 'drop',
  certainty: 'exact',
  title: '删去竖线残留',
  about: '网页用表格排版，抓取后留下只有竖线的行和行尾的竖线，删去。',
  notWhen: '同一行里有多个单元格：那是真正的表格。',
  examples: [
    { before: '某市科技发展规划 |\n|\n|||||\n正文。', after: '某市科技发展规划\n正文。' },
    { keeps: '| 序号 | 指标 |\n| 1 | 投入 |', because: '一行里有多个单元格' },
  ],
  *find({ lines }): Iterable<Proposal> {
    for (const [i, line] of lines.entries()) {
      if (/^[|｜\s]+$/.test(line.text) && /[|｜]/.test(line.text))
        yield { ...lineRange(lines, i, i), after: '' };
      else {
        const border = /\s*[|｜]\s*$/.exec(line.text);
        if (border && !/[|｜]/.test(line.text.slice(0, border.index))) {
          yield { start: line.start + border.index, end: line.end, after: '' };
        }
      }
    }
  },
});
