/** tables: finds the tables among the segments. Each layout is one file; the first that can read wins. */
import type { Segment } from '../structure/segment.ts';
import type { Source } from '../source.ts';
import type { Draft, Slice, TableDraft, TableLayout } from './layout.ts';
import { attributeALine } from './layouts/attribute-a-line.ts';
import { captionAlone } from './layouts/caption-alone.ts';
import { cellALine } from './layouts/cell-a-line.ts';
import { rowALine } from './layouts/row-a-line.ts';

const layouts: readonly TableLayout[] = [cellALine, attributeALine, rowALine, captionAlone];

/**
 * A segment of text (with the number that opens it, where the source sets an entry apart; with its level, where the
 * markup calls it a heading), a table made of several, or a box whose extent the source tells.
 */
export type Flow =
  | { type: 'text'; segment: Segment; label?: Segment; style?: number }
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

/** Splits segments into text and tables, in order. Nothing is left out. */
export function findTables(source: Source, segments: readonly Segment[]): Flow[] {
  const slice = slicer(source);
  const flow: Flow[] = [];
  for (let at = 0; at < segments.length;) {
    let draft: TableDraft | null = null;
    for (const layout of layouts) {
      draft = layout.read(segments, at, slice);
      if (draft) break;
    }
    if (draft) {
      flow.push({ type: 'table', draft });
      at = draft.next;
    } else {
      flow.push({ type: 'text', segment: segments[at] as Segment });
      at += 1;
    }
  }
  return flow;
}
