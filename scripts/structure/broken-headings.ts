/** Headings that were wrapped over two lines: the label stands alone, or the table of contents has both whole. */
import { listedHeadings, type QuotedEntry } from '../contents/quotes.ts';
import { isBoxCaption } from '../notation/box-caption.ts';
import { MARKER_RANK, type MarkerKind, readMarker } from '../notation/markers.ts';
import { UNNUMBERED } from '../notation/unnumbered.ts';
import { isHeadingTitle } from './pieces.ts';
import type { Segment } from '../pdast.ts';
import { bare } from '../text/characters.ts';

/** Labels that print sets on a line of their own, above the title. Single numbers are cells and page numbers. */
const SET_APART: ReadonlySet<MarkerKind> = new Set([
  'part',
  'chapter',
  'section',
  'han',
  'hanParen',
]);
/** Those whose headings print sets in larger type. */
const OUTER: ReadonlySet<MarkerKind> = new Set(['part', 'chapter', 'section']);
const LONGEST_TITLE = 40;

/** 第一章, and its title on the next line. */
function isApart(label: string, title: string): boolean {
  const marker = readMarker(label);
  return (
    marker?.length === label.length &&
    SET_APART.has(marker.kind) &&
    title.length <= LONGEST_TITLE &&
    isHeadingTitle(title) &&
    !/[。：]$/.test(title) &&
    readMarker(title) === null
  );
}

/** 第二篇 立足产业强市之要， and the rest of the title on the next line: a comma ends no heading. */
function isHalf(first: string, rest: string): boolean {
  const marker = readMarker(first);
  return (
    marker !== null &&
    OUTER.has(marker.kind) &&
    /[，、]$/.test(first) &&
    first.length <= LONGEST_TITLE &&
    rest.length <= LONGEST_TITLE &&
    isHeadingTitle(rest) &&
    !/[。：]$/.test(rest) &&
    readMarker(rest) === null
  );
}

/**
 * 第一篇 立足新发展阶段 and 开启现代化建设新征程 above 第一章: what stands between a heading and the first below it, and is
 * no sentence, is the rest of its title.
 */
function isOver(first: string, rest: string, below: string): boolean {
  const [marker, inner] = [readMarker(first), readMarker(below)];
  return (
    marker !== null &&
    OUTER.has(marker.kind) &&
    first.length > marker.length &&
    inner !== null &&
    (inner.value === 1 || OUTER.has(inner.kind)) &&
    MARKER_RANK[inner.kind] > MARKER_RANK[marker.kind] &&
    first.length <= LONGEST_TITLE &&
    rest.length <= LONGEST_TITLE &&
    isHeadingTitle(rest) &&
    !/[。：，！？]$/.test(rest) &&
    readMarker(rest) === null &&
    !UNNUMBERED.test(rest) &&
    !isBoxCaption(rest)
  );
}

/** Joins a label with its title, and a labelled line with the next where both together are an entry of the contents. */
export function joinHeadings(
  segments: readonly Segment[],
  contents: readonly QuotedEntry[],
): Segment[] {
  const whole = listedHeadings(contents);
  const joined: Segment[] = [];
  for (let i = 0; i < segments.length; i += 1) {
    const [segment, next] = [segments[i] as Segment, segments[i + 1]];
    const both =
      next && readMarker(segment.text) && next.text.length <= 60
        ? bare(segment.text + next.text)
        : '';
    const proved = whole.has(both) && !whole.has(bare(segment.text));
    const broken = (rest: string) =>
      isApart(segment.text, rest) ||
      isHalf(segment.text, rest) ||
      (!whole.has(bare(segment.text)) && isOver(segment.text, rest, segments[i + 2]?.text ?? ''));
    if (next && (proved || broken(next.text))) {
      joined.push({
        span: { start: segment.span.start, end: next.span.end },
        text: segment.text + next.text,
      });
      i += 1;
    } else joined.push(segment);
  }
  return joined;
}
