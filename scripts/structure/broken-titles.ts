/** Titles of the document or of its notice that print or a page set on several lines. */
import type { Segment } from '../pdast.ts';
import { countNamedLines, countTitleLines } from '../text/title-lines.ts';
import { carriedTitles } from '../text/carried-title.ts';
import { bare, dense } from '../text/characters.ts';

/** Titles stand among the first segments of a text. */
const HEAD = 24;

/** Joins each segment with those behind it that belong to it. */
function join(
  segments: readonly Segment[],
  count: (texts: readonly string[], at: number) => number,
): Segment[] {
  const texts = segments.map(({ text }) => text);
  const joined: Segment[] = [];
  for (let i = 0; i < segments.length;) {
    const length = i < HEAD ? count(texts, i) : 1;
    const [first, last] = [segments[i] as Segment, segments[i + length - 1] as Segment];
    joined.push(
      length === 1
        ? first
        : {
            span: { start: first.span.start, end: last.span.end },
            text: texts
              .slice(i, i + length)
              .map(dense)
              .join(''),
          },
    );
    i += length;
  }
  return joined;
}

/**
 * Joins such titles, and what stands in brackets below them.
 *
 * @param stated titles that stand whole above the text, from `statedTitles`
 */
export function joinTitles(segments: readonly Segment[], stated: readonly string[]): Segment[] {
  const named = (some: readonly Segment[], titles: readonly string[]) => {
    const known = new Set(titles.map(bare));
    return join(some, (texts, at) => countNamedLines(texts, at, known));
  };
  const lines = join(named(segments, stated), countTitleLines);
  const carried = carriedTitles(lines.slice(0, HEAD).map(({ text }) => text));
  return join(named(lines, carried), countTitleLines);
}
