/** What a line of a table of contents looks like. */
import {
  type Marker,
  readAttachmentCaption,
  readBareMarker,
  readBoxCaption,
  readMarker,
  readTableCaption,
} from '../notation/markers.ts';
import { UNNUMBERED } from '../notation/unnumbered.ts';

/** One line of a table of contents. */
export interface ContentsEntry {
  /** Label as printed, or null. */
  label: string | null;
  /** Bare number, or null. */
  number: string | null;
  /** Title without leaders and page number. */
  title: string;
  /** Index of its line. */
  line: number;
  /** Whether a page stands behind it, on its line or on the next. */
  paged: boolean;
}

const LEADERS =
  /[\s.…·．\u2026_-]*(?:[.…·．\u2026_-]{2,}|(?:[.·．]\s+){2,}|[—－]{3,}|[（(〓]|\s{2,}|\t)[\s.…·．_—－\-（(〓|丨]*(?:第?\s*\d{0,4}\s*页?|[IVXLivxl]{1,6})[\s)）]*$/;
/** A page on a line of its own. */
export const PAGE_ALONE = /^(?:[IVXLivxl]{1,7}|[-—–\s]*\d{1,3}[-—–\s]*)$/;
/** Leaders and a page that no sentence has. */
export const STRONG_LEADERS =
  /\S[\s]*(?:[.．·]{3,}|(?:[.．·]\s){3,}|[…]{1,}|_{4,}|-{4,}|[—－]{3,})[\s.…·．|丨]*(\d{1,4})$/;
const LONGEST = 80;

/** What leaders are made of, and behind them the page: nothing else stands in what `LEADERS` matches. */
const OF_LEADERS = /[\s.…·．\u2026_—－\-（(〓|丨]/;
const OF_PAGE = /[\s)）第\d页IVXLivxl]/;
const MOST_DIGITS = 4;

/** Where leaders may begin at the earliest: of a wide line the expression reads its end alone. */
function endFrom(text: string): number {
  let at = text.length;
  let digits = 0;
  for (; at > 0 && OF_PAGE.test(text[at - 1] as string); at -= 1) {
    if (/\d/.test(text[at - 1] as string)) digits += 1;
    if (digits > MOST_DIGITS) return at;
  }
  while (at > 0 && OF_LEADERS.test(text[at - 1] as string)) at -= 1;
  return at;
}

/** A title in a table of contents without its leaders and page. */
export function withoutLeaders(text: string): string {
  const from = endFrom(text);
  return (text.slice(0, from) + text.slice(from).replace(LEADERS, ''))
    .replace(/(?<=[\u4e00-\u9fff”》）)])\s+\d{1,3}$/, '')
    .trim();
}

/** The label of an entry: 1 总则, too, which is a label only where the text has it again or pages stand behind it. */
export const readListed = (line: string): Marker | null =>
  readMarker(line) ?? readBareMarker(withoutLeaders(line));

/** Reads a line as an entry, or null where it has not the form of one. */
export function readEntry(line: string, index: number): ContentsEntry | null {
  const marker = readListed(line);
  const title = withoutLeaders(line.slice(marker?.length ?? 0));
  const paged = withoutLeaders(line) !== line;
  if (marker) return { label: marker.label, number: marker.number, title, line: index, paged };
  const caption = readBoxCaption(line) ?? readTableCaption(line) ?? readAttachmentCaption(line);
  if (caption || paged || UNNUMBERED.test(line))
    return { label: null, number: null, title, line: index, paged };
  return null;
}

/** Text that goes on: no entry of a table of contents looks like it. */
export function isProse(line: string): boolean {
  const title = withoutLeaders(line);
  return title.length > LONGEST || (title.length > 30 && /[。；]$/.test(title));
}
