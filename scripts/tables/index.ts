/** tables: finds the tables among the segments. Each layout is one file; the first that can read wins. */
import type { Segment } from '../pdast.ts';
import type { Source } from '../source.ts';
import type { Draft, Slice, TableDraft, TableLayout } from './layout.ts';
import { attributeALine } from './layouts/attribute-a-line.ts';
import { captionAlone } from './layouts/caption-alone.ts';
import { cellALine } from './layouts/cell-a-line.ts';
import { rowALine } from './layouts/row-a-line.ts';
import { figureLines, unreadLines } from './unread.ts';

const layouts: readonly TableLayout[] = [attributeALine, cellALine, rowALine, captionAlone];

/**
 * What a text is known to be: to a table, a note below it, or a line of one that could not be read; and a plain
 * paragraph, where an editor says so.
 */
export type TableRole = 'tableNote' | 'verbatim' | 'body';

/** What an editor says that a text is. */
export interface Pinned {
  kind: 'heading' | 'title' | 'document' | 'box';
  /** Of a heading: its level in the outline, and how much of the text it is. */
  level: number | null;
  length: number;
  /** Ends the conversion: the pin does not fit. */
  fail: (message: string, remedy: string) => Error;
}

/**
 * A segment of text (with the number that opens it, where the source sets an entry apart; with its level, where the
 * markup calls it a heading; with its role, where a table tells it; with what an editor says of it), a table made of
 * several, or a box whose extent the source tells.
 */
export type Flow =
  | {
      type: 'text';
      segment: Segment;
      label?: Segment;
      style?: number;
      role?: TableRole;
      pinned?: Pinned;
    }
  | { type: 'table'; draft: Draft }
  | { type: 'box'; caption: Segment; inside: Flow[] };

/** Cuts parts out of the segments of a source. */
const slicer =
  (source: Source): Slice =>
  (from, start, to, end) => {
    const raw = ({ span, text }: Segment, offset: number, last: boolean) => {
      const rendering = source.render(span.start, span.end);
      // A segment is trimmed, so its text is its rendering; where a pass has changed it since, its ends hold.
      if (rendering.text.length !== text.length) return last ? span.end : span.start;
      const place = last
        ? source.rawSpan(rendering, offset - 1, offset).end
        : source.rawSpan(rendering, offset, offset + 1).start;
      return place;
    };
    const span = { start: raw(from, start, false), end: raw(to, end, true) };
    return { span, text: source.text(span.start, span.end) };
  };

/** What the first layout makes of the table that begins at a segment. */
function read(segments: readonly Segment[], at: number, slice: Slice): TableDraft | null {
  for (const layout of layouts) {
    const draft = layout.read(segments, at, slice);
    if (draft) return draft;
  }
  return null;
}

/** Lines above the header of a table that can be read. */
const MOST_ABOVE = 4;

/** Number of lines of figures from `at` on, where no table that can be read begins among the first of them. */
function figuresAt(segments: readonly Segment[], at: number, slice: Slice): number {
  const count = figureLines(segments, at);
  for (let ahead = 1; count > 0 && ahead <= MOST_ABOVE; ahead += 1)
    if (read(segments, at + ahead, slice)) return 0;
  return count;
}

/** Splits segments into text and tables, in order. Nothing is left out. */
export function findTables(source: Source, segments: readonly Segment[]): Flow[] {
  const slice = slicer(source);
  const flow: Flow[] = [];
  const takeText = (until: number, from: number, role?: TableRole) => {
    for (const segment of segments.slice(from, until))
      flow.push({ type: 'text', segment, ...(role && { role }) });
    return until;
  };
  for (let at = 0; at < segments.length;) {
    const draft = read(segments, at, slice);
    if (draft) {
      flow.push({ type: 'table', draft });
      at = draft.next;
    } else {
      const unread = segments[at]?.drawn
        ? 1
        : unreadLines(segments, at) || figuresAt(segments, at, slice);
      at = unread > 0 ? takeText(at + unread, at, 'verbatim') : takeText(at + 1, at);
    }
  }
  return flow;
}
