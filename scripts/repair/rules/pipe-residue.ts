import { lineRange } from '../../text/lines.ts';
import { readStacked } from '../../tables/drawn/stacked.ts';
import { defineRepair, type Proposal } from '../rule.ts';

/** Cell borders of a layout table that held the whole page. */
export default defineRepair({
  id: 'pipe-residue',
  kind: 'drop',
  bound: 200,
  certainty: 'exact',
  title: '删去竖线残留',
  about: '网页用表格排版，抓取后留下只有竖线的行和行尾的竖线，删去。',
  notWhen: '同一行里有多个单元格，或各格分行、以竖线相隔而有表头：那是真正的表格。',
  examples: [
    { before: '某市科技发展规划 |\n|\n|||||\n正文。', after: '某市科技发展规划\n正文。' },
    {
      keeps: '指标\n|\n单位\n|\n2025年\n|\n投入\n|\n%\n|\n2\n|\n专利\n|\n件\n|\n9\n|',
      because: '各格分行的表格',
    },
    { keeps: '| 序号 | 指标 |\n| 1 | 投入 |', because: '一行里有多个单元格' },
  ],
  *find({ lines }): Iterable<Proposal> {
    let table = 0;
    for (const [i, line] of lines.entries()) {
      if (i >= table) table = readStacked(lines, i)?.next ?? i;
      if (i < table) continue;
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
