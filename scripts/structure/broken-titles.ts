/** Titles of the document or of its notice that print or a page set on two lines. */
import { readMarker } from '../notation/markers.ts';
import { bare } from '../text/characters.ts';
import { edgeRole, isSignature } from './roles.ts';
import type { Segment } from './segment.ts';

/** Titles stand among the first segments of a text. */
const HEAD = 24;
const LONGEST = 60;

const ENDS =
  /(?:通知|意见|决定|公告|批复|方案|办法|规划|纲要|计划|要点)(?:的通知)?(?:[（(][^（()）]*[）)])?$/;

/** What stands in brackets on a line of its own below a title and belongs to it: its years, 试行, a draft. */
const QUALIFIER =
  /^[（(](?:20\d\d\s*年?\s*[-—–~～至]+\s*20\d\d\s*年?|试行|暂行|修订|修订版|征求意见稿|草案|送审稿|20\d\d年(?:版|修订版?|本))[）)]$/;

/** 某市“十四五”综合交通: a place and a period, and no word yet for what it is. */
const PLACED = /^[\u4e00-\u9fff]{1,14}[省市县区州盟旗]“十[一二三四五]五”[\u4e00-\u9fff]{0,14}$/;

const isPiece = (text: string): boolean =>
  text.length >= 4 &&
  text.length <= LONGEST &&
  !/[。，；：]/.test(text) &&
  readMarker(text) === null &&
  edgeRole(text) === 'body';

/** 某办公厅 / 关于印发某某 / 某某方案的通知, or 某市国民经济和社会发展 / 第十五个五年规划纲要. */
function goesOn(first: string, next: string): boolean {
  if (QUALIFIER.test(next)) return isPiece(first) && ENDS.test(first) && !/[）)]$/.test(first);
  if (!isPiece(next)) return false;
  if (/^关于/.test(next)) return isSignature(first);
  if (!isPiece(first) || ENDS.test(first)) return false;
  if (/^第.{1,4}个五年/.test(next)) return /(?:社会发展|事业|专项)$/.test(first);
  if (PLACED.test(first))
    return ENDS.test(next) && !/“|^[\u4e00-\u9fff]{1,6}[省市县区州盟旗]/.test(next);
  return /关于/.test(first) && !/关于/.test(next) && ENDS.test(next);
}

/** Titles that the notices among these texts say they carry. */
const carriedTitles = (texts: readonly string[]): Set<string> =>
  new Set(
    texts
      .filter((text) => text.length < 150)
      .map((text) => /印发(?:《([^《》]+)》|([^《》]+?))的?通知/.exec(text))
      .flatMap((match) => (match ? [bare(match[1] ?? match[2] ?? '')] : [])),
  );

const together = (pieces: readonly Segment[]): Segment => ({
  ...(pieces[0] as Segment),
  span: {
    start: pieces[0]?.span.start ?? 0,
    end: pieces.at(-1)?.span.end ?? 0,
  },
  text: pieces.map(({ text }) => text).join(''),
});

/** Joins each segment with those behind it that it goes on in. */
function joinOpen(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const open = joined.at(-1);
    if (open && goesOn(open.text, segment.text))
      joined[joined.length - 1] = together([open, segment]);
    else joined.push(segment);
  }
  return joined;
}

/** Joins the lines that together are a title which a notice names, however they were cut. */
function joinCarried(segments: readonly Segment[]): Segment[] {
  const titles = carriedTitles(segments.map(({ text }) => text));
  const joined: Segment[] = [];
  for (let i = 0; i < segments.length;) {
    const count = [3, 2].find((length) => {
      const pieces = segments.slice(i, i + length);
      return (
        pieces.length === length &&
        pieces.every(({ text }) => isPiece(text)) &&
        titles.has(bare(together(pieces).text))
      );
    });
    joined.push(together(segments.slice(i, i + (count ?? 1))));
    i += count ?? 1;
  }
  return joined;
}

/** Joins such titles, and what stands in brackets below them. */
export function joinTitles(segments: readonly Segment[]): Segment[] {
  const head = joinCarried(joinOpen(segments.slice(0, HEAD)));
  return [...joinOpen(head), ...segments.slice(HEAD)];
}
