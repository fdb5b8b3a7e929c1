/**
 * unwrap: lines of print → paragraphs. A text taken from a PDF breaks every line at the margin; whether two lines
 * are one paragraph is told by their width, their end and their beginning, and by indents and blank lines where the
 * text has kept them.
 */
import { isBoxCaption } from '../notation/box-caption.ts';
import { type MarkerKind, readMarker, readTableCaption } from '../notation/markers.ts';
import { UNNUMBERED } from '../notation/unnumbered.ts';
import { ENDS, type PrintedLine, type Setting, shortOf, SLACK, wordOver } from './print.ts';
import { widthOf } from '../text/width.ts';
import type { Segment } from '../pdast.ts';
import { DEFINES } from './shapes.ts';
import { bare } from '../text/characters.ts';
import { isTitleLike } from '../text/boilerplate.ts';
import { dividesNumber, glue } from '../text/glue.ts';

/** How much farther the first line of a paragraph may stay, by its indent, where it breaks off inside a sentence. */
const INDENT = 1.2;
/** The indent of a first line, and how much a full line may differ from the others, in full-width characters. */
const INDENT_WIDTH = 2;
const TOLERANCE = 0.4;
/** Prose: a sentence that is divided, or a quotation that is not closed yet. */
const INSIDE = /[，。；]|“[^”]*$/;
/** Titles stand among the first lines. */
const HEAD = 12;
/** A whole title of a notice fills its line as well as prose does, which opens with its grounds. */
const isNoticeTitle = (text: string): boolean =>
  /关于|印发|的通知$/.test(text) &&
  !/^(?:为|根据|依据|按照|现|经)|[，。；：]/.test(text) &&
  isTitleLike(text);

/** Words, and others behind the space that a break between them became. */
const RUN_IN = /\S{2}[ \u3000]+\S/;

/** Kinds that number paragraphs as often as headings. */
const PARAGRAPHS: readonly MarkerKind[] = ['num', 'numParen', 'article'];

/** What opens a paragraph, behind a sentence that is closed: ——, 一是, a sign of a list. */
const OPENS = /^(?:——|[一二三四五六七八九十]{1,2}是|[●○◆◇■□▲△▶➢★※])/;

/** （市科技局负责）behind the full stop, which ends a paragraph as well. */
const REMARK = /[。；][（(][^（()）。]*[）)]$/;

interface Open {
  segment: Segment;
  /** Stands among the first lines. */
  head: boolean;
  first: string;
  last: PrintedLine;
}

/** Whether a line goes on with an open paragraph; `maybe` where print leaves it open, and both is seen. */
function goesOn(
  open: Open,
  line: PrintedLine,
  { margin, widest, indented, spaced, runIn, kept, narrow, ragged }: Setting,
  listed: ReadonlySet<string>,
  counted: number,
): boolean | 'maybe' {
  const { first } = open;
  const last = open.last.segment.text;
  const next = line.segment.text;
  if (open.head && first === last && isNoticeTitle(last)) return false;
  // A number alone may be that of a page or a footnote: in a sentence it would be a false figure.
  if (/^[\d０-９]+$/.test(next)) return false;
  // Half a number has its other half behind it, however short its line.
  if (/[\u4e00-\u9fff]\D{0,2}\d[\d,.]*$/.test(last) && dividesNumber(last, next)) return true;
  const marker = readMarker(next);
  const heading = readMarker(first);
  const hasText = runIn && RUN_IN.test(first.slice(heading?.length ?? 0));
  const only = first === last;
  const inside = INSIDE.test(last) || (only && hasText);
  const opens = only && inside && !ENDS.test(first);
  // A word that would not fit leaves its line short.
  const slack = SLACK + (opens ? INDENT : 0) + (inside ? wordOver(next) : 0);
  if (widthOf(last) + (indented ? open.last.indent : 0) < margin - slack) return false;
  if (UNNUMBERED.test(next) || isBoxCaption(next) || readTableCaption(next)) return false;
  if (marker && (ENDS.test(last) || (marker.kind !== 'num' && marker.kind !== 'numParen')))
    return false;
  if (heading && only && listed.has(bare(first))) return false;
  if (marker?.kind === 'num' && marker.value === counted + 1 && REMARK.test(open.segment.text))
    return false;
  const numbered = heading !== null && PARAGRAPHS.includes(heading.kind);
  const defines = heading?.kind === 'circled' && DEFINES.test(first.slice(heading.length));
  // A heading that fills its line goes on only with a short rest.
  if (heading && !numbered && only && !/[，。；]/.test(first) && !hasText && !defines)
    return widthOf(next) < margin * 0.6 && !ENDS.test(next);
  if (spaced && line.gap === 'blank') return false;
  if (indented) return line.indent < 1;
  if (!ENDS.test(last) || (kept && !line.apart)) return true;
  if (spaced && line.gap === 'line') return true;
  if (OPENS.test(next)) return false;
  // A line that has room for more was ended on purpose.
  const indent = narrow && only ? INDENT_WIDTH : 0;
  if (shortOf(last, next, widest) > ragged + indent + TOLERANCE) return false;
  // The first line of a paragraph is narrower by its indent; a line as wide as the margin can only go on.
  if (narrow) return widthOf(next) > widest - INDENT;
  // A sentence may end where its line does: a paragraph of many lines has several such places, and one end.
  return 'maybe';
}

/**
 * Joins segments that are lines of one paragraph.
 *
 * @param setting how the whole text is set, from `settingOf`
 * @param listed headings that the contents have: such a line is whole
 * @param doubt is told of each line that was joined with the one above though it may open a paragraph
 */
export function unwrap(
  lines: readonly PrintedLine[],
  setting: Setting,
  listed: ReadonlySet<string> = new Set(),
  doubt: (segment: Segment) => void = () => undefined,
): Segment[] {
  const joined: Open[] = [];
  /** Number of the last paragraph that has one. */
  let counted = 0;
  for (const line of lines) {
    const { segment } = line;
    const open = joined.at(-1);
    const joins = open !== undefined && goesOn(open, line, setting, listed, counted);
    if (open && joins !== false) {
      if (joins === 'maybe') doubt(segment);
      const { span, text } = open.segment;
      open.segment = {
        span: { start: span.start, end: segment.span.end },
        text: setting.runIn
          ? text + (line.apart ? ' ' : '') + segment.text
          : glue(text, segment.text),
      };
      open.last = line;
    } else {
      const marker = readMarker(segment.text);
      if (marker?.kind === 'num') counted = marker.value;
      joined.push({ segment, head: joined.length < HEAD, first: segment.text, last: line });
    }
  }
  return joined.map(({ segment }) => segment);
}
