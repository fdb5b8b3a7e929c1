/**
 * Line breaks inside a paragraph or a cell, where the text sets paragraphs apart by blank lines; and those that a page
 * set before a word which cannot begin a line.
 */
import { declare } from '../declared.ts';
import { isUnit } from '../lexicon/unit.ts';
import { readAttachmentCaption, readMarker, readTableCaption } from '../notation/markers.ts';
import { UNNUMBERED } from '../notation/unnumbered.ts';
import { isBoxCaption } from '../notation/box-caption.ts';
import { printedLines } from './print.ts';
import { edgeRole } from '../text/roles.ts';
import type { Segment } from '../pdast.ts';
import type { Source } from '../source.ts';
import { glue, gluesDirectly } from '../text/glue.ts';

export const SOFT_BREAK = declare({
  id: 'soft-break',
  kind: 'struct',
  title: '接回段内的换行',
  about:
    '全文以空行分段，而一格、一句之内另有换行（“120”与“平方公里”各占一行）：接回一行。年份与“年”字、顿号与其前的词被拆到两行的，也接回。',
  notWhen: '后一行有编号、是题注或落款，或前后都不是表格里的短行。',
  examples: [{ before: '2025\n年12月底前，建成平台。', after: '2025年12月底前，建成平台。' }],
});

/** So many blank lines are a habit of the text. */
const FEWEST = 20;
const CUSTOM = 0.85;
/** Longest piece of a cell, and longest neighbour of one. */
const LONGEST_PIECE = 24;
const LONGEST_CELL = 40;

const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text);
/** 年12月底, 年某区任务表; 年均增长 is a column of its own. */
const goesOnYear = (text: string): boolean =>
  /^年(?:\s*\d{1,2}\s*月|(?![均度增末底初])[\u4e00-\u9fff“《]{6})/.test(text);

const isPiece = (text: string | undefined, longest: number): boolean =>
  text !== undefined && text.length <= longest && !/[。；：:]/.test(text);

/** Opens something of its own. */
const opens = (text: string): boolean =>
  readMarker(text) !== null ||
  readAttachmentCaption(text) !== null ||
  readTableCaption(text) !== null ||
  isBoxCaption(text) ||
  UNNUMBERED.test(text) ||
  /^(?:——|[-*•·])/.test(text) ||
  edgeRole(text) !== 'body';

/** Joins the pieces of each into one segment. */
export function joinSoftBreaks(source: Source, segments: readonly Segment[]): Segment[] {
  const lines = printedLines(source, segments);
  const gaps = lines.slice(1).map(({ gap }) => gap);
  const blank = gaps.filter((gap) => gap === 'blank').length;
  const spaced = blank >= FEWEST && blank >= gaps.length * CUSTOM;
  const textOf = (i: number) => segments[i]?.text;
  const soft = (i: number) => spaced && lines[i]?.gap === 'line';
  const isSoft = (at: number): boolean => {
    const [above = '', text = ''] = [textOf(at - 1), textOf(at)];
    if (isYear(above) && goesOnYear(text)) return true;
    // 221、253: numbers of things in one cell.
    if (/^、\d[\d、]*$/.test(text) && /^\d+$/.test(above)) return true;
    if (!soft(at) || opens(text) || isBoxCaption(above) || edgeRole(above) !== 'body') return false;
    // A number alone may be that of a page.
    if (/^\d+$/.test(text) || (/^\d{1,3}$/.test(above) && !isUnit(text))) return false;
    if (/[，、（(]$/.test(above)) return true;
    // Pieces of a cell, with cells around them.
    let [first, last] = [at - 1, at];
    while (soft(first)) first -= 1;
    while (soft(last + 1)) last += 1;
    return (
      !opens(above) &&
      [above, text].every((piece) => isPiece(piece, LONGEST_PIECE)) &&
      [first - 1, last + 1].every((i) => isPiece(textOf(i), LONGEST_CELL))
    );
  };
  const joined: Segment[] = [];
  for (const [i, segment] of segments.entries()) {
    const above = joined.at(-1);
    if (above && isSoft(i)) {
      const gap = { start: above.span.end, end: segment.span.start };
      const space = gluesDirectly(above.text, segment.text) ? '' : ' ';
      source.add(
        source.untouched(gap.start, gap.end).map((untouched, k) => ({
          ...untouched,
          after: k === 0 ? space : '',
          kind: 'struct',
          rule: SOFT_BREAK.id,
          certainty: 'high',
        })),
      );
      const span = { start: above.span.start, end: segment.span.end };
      joined.splice(-1, 1, { span, text: glue(above.text, segment.text) });
    } else joined.push(segment);
  }
  return joined;
}
