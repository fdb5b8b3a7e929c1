import { type Line, lineRange } from '../../text/lines.ts';
import { defineRepair, type Proposal } from '../rule.ts';

const MARK =
  /^(?:[-—–－]\s*\d{1,4}\s*[-—–－]|第\s*\d{1,4}\s*页(?:\s*[，,/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/;
/** So many marks are a paginated text; fewer may be cells or entries of a list. */
const FEWEST = 3;

const numberOf = (line: Line): number => Number(/\d+/.exec(line.trimmed)?.[0]);

/** Page numbers of the printed document. */
export default defineRepair({
  id: 'page-mark',
  kind: 'drop',
  certainty: 'high',
  title: '删去页码',
  about: '由 PDF 转来的文字里，每页末尾的页码（如“— 12 —”）单独成行，删去；被它隔断的段落接上。',
  notWhen: '全文不足三处，或数字并不递增。',
  examples: [
    { before: '上文\n— 1 —\n中文\n— 2 —\n下文\n— 3 —\n', after: '上文\n中文\n下文\n' },
    { keeps: '上文\n- 3 -\n下文\n', because: '只有一处' },
  ],
  *find({ lines }): Iterable<Proposal> {
    const marks = [...lines.entries()].filter(([, line]) => MARK.test(line.trimmed));
    if (marks.length < FEWEST) return;
    let last = 0;
    for (const [i, line] of marks) {
      if (numberOf(line) < last) continue;
      last = numberOf(line);
      yield { ...lineRange(lines, i, i), after: '' };
    }
  },
});
