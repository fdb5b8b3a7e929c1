/** Titles of the document or of its notice that print or a page set on several lines. */
import { readMarker } from '../notation/markers.ts';
import { edgeRole, isSignature } from './roles.ts';
import type { Segment } from './segment.ts';
import { carriedTitle } from '../text/carried-title.ts';
import { bare, dense } from '../text/characters.ts';

/** Titles stand among the first segments of a text. */
const HEAD = 24;
const LONGEST = 60;
/** Most lines of a title, and its most characters. */
const MOST = 5;
const LONGEST_TITLE = 150;

const ENDS =
  /(?:通知|意见|决定|公告|批复|函|方案|办法|规划|纲要|计划|要点|条例|规定|细则|措施)(?:的通知)?(?:[（(][^（()）]*[）)])?$/;
/** What stands in brackets on a line of its own below a title and belongs to it: its years, 试行, a draft. */
const QUALIFIER =
  /^[（(](?:20\d\d年?[-—–~～至]+20\d\d年?|(?:暂|试)行|修订版?|(?:公开)?征求意见稿|送审稿|审议稿|草案|公示稿|20\d\d年(?:版|修订版?|本))[）)]$/;
/** A line that cannot begin a title: 的通知, 和某某纲要, “十四五”规划, 实施方案. */
const GOES_ON =
  /^(?:的|和|及|与|暨|通知$|[（(][^（()）]{1,20}[）)]的|“十[一二三四五]五”)|^第.{1,4}个五年|^(?:实施|行动|工作|试点|建设|发展|总体|专项|三年|暂行|管理)+(?:方案|计划|规划|意见|办法|纲要|要点)(?:[（(]|$)/;
/** A line that cannot end one. */
const OPEN = /(?:的|和|及|与|暨|、|关于|印发|社会发展|事业|专项)$/;
/** 某市“十四五”综合交通: a place and a period, and no word yet for what it is. */
const PLACED = /^[\u4e00-\u9fff]{1,14}[省市县区州盟旗]“十[一二三四五]五”[\u4e00-\u9fff]{0,14}$/;
/** 某市 opens a title of its own. */
const OF_PLACE = /“|^[\u4e00-\u9fff]{1,6}[省市县区州盟旗]/;

const isPiece = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= LONGEST &&
  !/[。，；：]/.test(text) &&
  readMarker(text) === null &&
  edgeRole(text) === 'body';

/** Neither of two lines is a title: the second goes on where the first stops. */
const goesOn = (whole: string, line: string): boolean =>
  GOES_ON.test(line) ||
  OPEN.test(whole) ||
  (/关于/.test(whole) && !ENDS.test(whole)) ||
  (PLACED.test(whole) && ENDS.test(line) && !OF_PLACE.test(line));

/** How many lines from `at` on make up one title; 1 where the first is no beginning of one. */
function countLines(texts: readonly string[], at: number): number {
  const first = texts[at] ?? '';
  const next = texts[at + 1] ?? '';
  // 某办公厅, and what it writes 关于 on the line below.
  const signs = isSignature(first) && /^关于/.test(next);
  if (!signs && !isPiece(first)) return 1;
  if (QUALIFIER.test(next) && ENDS.test(first) && !/[）)]$/.test(first)) return 2;
  let whole = first;
  for (let end = at + 1; end < texts.length && end - at < MOST; end += 1) {
    const line = texts[end] ?? '';
    const office = signs && end === at + 1;
    if (!isPiece(line) || whole.length + line.length > LONGEST_TITLE) return 1;
    // 关于 opens a title of its own.
    if (!office && (/关于/.test(line) || !goesOn(whole, line))) return 1;
    whole += line;
    const more = texts[end + 1] ?? '';
    if (ENDS.test(whole) && !/^(?:的|和|及|与|暨)?.*通知$/.test(more))
      return end - at + 1 + (QUALIFIER.test(more) ? 1 : 0);
  }
  return 1;
}

/** Titles that the notices among these texts say they carry. */
const carriedTitles = (texts: readonly string[]): Set<string> =>
  new Set(
    texts
      .filter((text) => text.length < LONGEST_TITLE)
      .flatMap((text) => carriedTitle(text) ?? [])
      .map(bare),
  );

/** How many lines from `at` on are, together, a title which a notice names, however they were cut. */
function countCarried(texts: readonly string[], at: number, titles: ReadonlySet<string>): number {
  const fits = (count: number) => {
    const pieces = texts.slice(at, at + count);
    return pieces.length === count && pieces.every(isPiece) && titles.has(bare(pieces.join('')));
  };
  return [3, 2].find(fits) ?? 1;
}

/** Joins each segment with those behind it that belong to it. */
function join(
  segments: readonly Segment[],
  count: (texts: readonly string[], at: number) => number,
): Segment[] {
  const texts = segments.map(({ text }) => dense(text));
  const joined: Segment[] = [];
  for (let i = 0; i < segments.length;) {
    const length = count(texts, i);
    const [first, last] = [segments[i] as Segment, segments[i + length - 1] as Segment];
    joined.push(
      length === 1
        ? first
        : {
            span: { start: first.span.start, end: last.span.end },
            text: texts.slice(i, i + length).join(''),
          },
    );
    i += length;
  }
  return joined;
}

/** Joins such titles, and what stands in brackets below them. */
export function joinTitles(segments: readonly Segment[]): Segment[] {
  const lines = join(segments.slice(0, HEAD), countLines);
  const titles = carriedTitles(lines.map(({ text }) => text));
  const whole = join(lines, (texts, at) => countCarried(texts, at, titles));
  return [...join(whole, countLines), ...segments.slice(HEAD)];
}
