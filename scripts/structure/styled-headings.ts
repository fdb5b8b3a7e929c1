/** Headings that only the markup tells: a Word style or `<h2>` where the text has no number. */
import { readMarker } from '../notation/markers.ts';
import type { StyledHeading } from '../evidence.ts';
import { edgeRole } from '../text/roles.ts';
import { isHeadingTitle } from './pieces.ts';
import type { Flow } from '../tables/index.ts';
import { isTitleLike } from '../text/boilerplate.ts';

/** So many headings are a habit of the document; fewer may be a title. */
const FEWEST = 3;

/** Could stand in an outline: no signature, no sentence. */
const isHeading = (text: string): boolean =>
  isHeadingTitle(text) &&
  !/[。：]$/.test(text) &&
  (readMarker(text) !== null || edgeRole(text) === 'body');

/** Longer than 政策保障措施: what ends so names a document. */
const LONGEST_NAME = 10;

/** The title of the document: it looks like one, and is the first heading, or long, or the only one of its level. */
const isTitle = (text: string, heading: StyledHeading, all: readonly StyledHeading[]): boolean =>
  isTitleLike(text) &&
  readMarker(text) === null &&
  (heading === all[0] ||
    text.length > LONGEST_NAME ||
    all.filter(({ level }) => level === heading.level).length === 1);

/** Marks the texts that the markup calls headings with their level. */
export function markStyled(flows: readonly Flow[], headings: readonly StyledHeading[]): Flow[] {
  let next = 0;
  let found = 0;
  const marked = flows.map((flow): Flow => {
    if (flow.type !== 'text' || flow.role === 'body' || flow.pinned) return flow;
    const { span, text } = flow.segment;
    while (next < headings.length && (headings[next] as StyledHeading).span.end <= span.start)
      next += 1;
    const heading = headings[next];
    if (!heading || span.start < heading.span.start || span.end > heading.span.end) return flow;
    if (!isHeading(text) || isTitle(text, heading, headings)) return flow;
    found += 1;
    return { ...flow, style: heading.level };
  });
  return found < FEWEST ? [...flows] : marked;
}
