/** Titles of the document or of its notice that print or a page set on two lines. */
import { readMarker } from '../notation/markers.ts';
import { edgeRole } from './roles.ts';
import type { Segment } from './segment.ts';

/** Titles stand among the first segments of a text. */
const HEAD = 24;
const LONGEST = 60;

const ENDS_NOTICE =
  /(?:通知|意见|决定|公告|批复|方案|办法|规划|纲要|计划|要点)(?:的通知)?(?:[（(][^（()）]*[）)])?$/;

const isPiece = (text: string): boolean =>
  text.length >= 4 &&
  text.length <= LONGEST &&
  !/[。，；：]/.test(text) &&
  readMarker(text) === null &&
  edgeRole(text) === 'body';

/** 某办公厅关于印发某某 / 某某方案的通知, or 某市国民经济和社会发展 / 第十五个五年规划纲要. */
function goesOn(first: string, next: string): boolean {
  if (!isPiece(first) || !isPiece(next)) return false;
  if (/^第.{1,4}个五年/.test(next)) return /(?:社会发展|事业|专项)$/.test(first);
  return (
    /关于/.test(first) && !ENDS_NOTICE.test(first) && !/关于/.test(next) && ENDS_NOTICE.test(next)
  );
}

/** Joins such titles. */
export function joinTitles(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const [i, segment] of segments.entries()) {
    const open = joined.at(-1);
    if (open && i < HEAD && goesOn(open.text, segment.text)) {
      const span = { start: open.span.start, end: segment.span.end };
      joined[joined.length - 1] = { ...open, span, text: open.text + segment.text };
    } else joined.push(segment);
  }
  return joined;
}
