import { gluedMarks } from '../../pages/glued.ts';
import { defineRepair, type Proposal } from '../rule.ts';

/** The shortest that can be a page. */
const PAGE = '建设一批高水平实验室，打造特色产业集群，'.repeat(6);
const pages = (mark: (page: number) => string) =>
  [1, 2, 3, 4].map((page) => `${PAGE}形成${mark(page)}合力，`).join('');

/** Page numbers that share a line with text. */
export default defineRepair({
  id: 'glued-page-mark',
  kind: 'drop',
  bound: 40,
  certainty: 'high',
  title: '删去与正文同行的页码',
  about:
    '由 PDF 转来的文字里，页码（“— 12 —”“-12-”“第12页”等）没有单独成行，挤在一行正文的开头、末尾，或夹在句子中间，删去。',
  notWhen:
    '同样写法的数字不足四个，不逐页递增，相隔不是一页上下的文字；或都在行首、从不切断句子：那可能是编号。',
  examples: [
    { before: pages((page) => `— ${page} —`), after: pages(() => '') },
    { keeps: '电话0000-12-34，2021-2025年，比分3-1-2。', because: '不成序列' },
  ],
  *find({ lines }): Iterable<Proposal> {
    yield* gluedMarks(lines);
  },
});
