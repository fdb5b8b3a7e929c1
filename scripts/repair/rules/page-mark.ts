import { pageMarks } from '../../pages/proof.ts';
import { lineRange } from '../../text/lines.ts';
import { defineRepair, type Proposal } from '../rule.ts';

/** Page numbers of the printed document. */
export default defineRepair({
  id: 'page-mark',
  kind: 'drop',
  bound: 80,
  proves: ['row'],
  certainty: 'high',
  title: '删去页码',
  about:
    '由 PDF 或扫描件转来的文字里，每页的页码（“— 12 —”“第 12 页”“=== 第 12 页 ===”“12”等）单独成行，删去；被它隔断的段落接上。',
  notWhen: '数字不与前后的页码相接；只有数字的行，还要每页长短相近、多半切断句子，才认作页码。',
  examples: [
    { before: '上文\n— 1 —\n中文\n— 2 —\n下文\n— 3 —\n', after: '上文\n中文\n下文\n' },
    { before: '--- Page 1 ---\n上文\n--- Page 2 ---\n下文\n', after: '上文\n下文\n' },
    { before: '上文\n第4页 共20页\n下文\n', after: '上文\n下文\n' },
    { keeps: '上文\n- 3 -\n下文\n', because: '只有一处' },
    { keeps: '序号\n1\n投入\n2\n产出\n3\n效益\n4\n人才', because: '只有数字，是表格的序号' },
  ],
  *find({ lines }): Iterable<Proposal> {
    for (const { at } of pageMarks(lines)) yield { ...lineRange(lines, at, at), after: '' };
  },
});
