import { runningHeads } from '../../pages/heads.ts';
import { lineRange } from '../../text/lines.ts';
import { defineRepair, type Proposal } from '../rule.ts';

/** Running heads and feet of printed pages, and watermarks. */
export default defineRepair({
  id: 'running-head',
  kind: 'drop',
  bound: 200,
  proves: ['row'],
  certainty: 'high',
  title: '删去页眉、页脚与水印',
  about:
    '由 PDF 或扫描件转来的文字里，每页重复的页眉、页脚（文件名、章名，或带页码）和切断句子的水印，删去；被它隔断的段落接上。真正的标题保留。',
  notWhen: '不在换页处重复，也没有一再切断句子；或正文别处没有这个标题：第一次出现的就是标题本身。',
  examples: [
    {
      before:
        '某市科技规划\n坚持创新驱动发展战略，\n— 1 —\n某市科技规划\n建设一批高水平实验室，\n— 2 —\n某市科技规划\n支持企业牵头组建创新联合体。\n',
      after:
        '某市科技规划\n坚持创新驱动发展战略，\n— 1 —\n建设一批高水平实验室，\n— 2 —\n支持企业牵头组建创新联合体。\n',
    },
    {
      keeps:
        '坚持创新驱动发展战略，\n— 1 —\n第二章 发展目标\n建设一批高水平实验室，\n— 2 —\n第三章 重点任务\n支持企业牵头。\n',
      because: '换页处是不同的标题',
    },
  ],
  *find({ lines }): Iterable<Proposal> {
    for (const i of [...runningHeads(lines)].sort((a, b) => a - b))
      yield { ...lineRange(lines, i, i), after: '' };
  },
});
