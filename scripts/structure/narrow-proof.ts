/** Whether the short lines below a heading in larger type go on with it. */
import type { MarkerKind } from '../notation/markers.ts';
import { type PrintedLine, SLACK, wordOver } from './print.ts';
import { widthOf } from '../text/width.ts';
import type { Segment } from '../pdast.ts';
import { greatest } from '../text/extremes.ts';

/** A heading that fills no line of the text. */
export interface NarrowHeading {
  segment: Segment;
  kind: MarkerKind;
  first: PrintedLine;
  /** The lines below that may go on with it by their form. */
  rest: readonly PrintedLine[];
}

/** Narrowest measure of a heading, in full-width characters and in margins. */
const NARROWEST = 12;
const NARROWEST_SHARE = 0.45;
/** How far from its measure a line may stay, and from the centre of the line above. */
export const RAGGED = 2;
const OFF_CENTRE = 1;

/** What cannot end a heading, and what cannot begin a line of text. */
const OPEN =
  /[、，]$|“[^”]*$|《[^》]*$|（[^）]*$|(?<!目)的$|(?<![参给授赋])与$|(?<![普涉])及$|(?<![饱总温缓中共祥调亲谦])和$/;
const GOES_ON = /^[、，）》”的]/;

export const printedWidth = ({ segment }: PrintedLine): number => widthOf(segment.text);

/** The lines have one centre, which lines that begin at one place have not. */
function isCentred({ first, rest }: NarrowHeading): boolean {
  const centre = (line: PrintedLine) => line.indent + printedWidth(line) / 2;
  return (
    (rest.at(-1)?.indent ?? 0) > first.indent &&
    rest.every((line) => Math.abs(centre(line) - centre(first)) <= OFF_CENTRE)
  );
}

/** The words themselves go on; no heading is one character, either. */
export function isDivided({ first, rest }: NarrowHeading): boolean {
  const [next, last] = [rest[0]?.segment.text ?? '', rest.at(-1)?.segment.text ?? ''];
  return OPEN.test(first.segment.text) || GOES_ON.test(next) || /^[\u4e00-\u9fff]$/.test(last);
}

/** Those headings of one kind that go on below: all headings of the kind in the text are given. */
export function wrappedOf(headings: readonly NarrowHeading[], margin: number): NarrowHeading[] {
  const measure = greatest(headings.map(({ first }) => printedWidth(first)));
  const narrow =
    measure < margin - SLACK && measure >= Math.max(NARROWEST, margin * NARROWEST_SHARE);
  const fills = ({ first, rest }: NarrowHeading) =>
    printedWidth(first) >= measure - RAGGED - wordOver(rest[0]?.segment.text ?? '');
  const broken = headings.filter(({ rest }) => rest.length > 0);
  // Where short headings, too, have short lines below them, these are headings without a number.
  if (!broken.every((heading) => fills(heading) || isDivided(heading)))
    return broken.filter(isDivided);
  return narrow && broken.length > 1
    ? broken
    : broken.filter((heading) => isDivided(heading) || (narrow && isCentred(heading)));
}
