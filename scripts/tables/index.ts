/** tables: finds the tables among the segments. Each layout is one file; the first that can read wins. */
import type { Segment } from '../segment.ts';
import type { TableDraft, TableLayout } from './layout.ts';
import { captionAlone } from './layouts/caption-alone.ts';
import { cellALine } from './layouts/cell-a-line.ts';

const layouts: readonly TableLayout[] = [cellALine, captionAlone];

/** A segment of text, or a table made of several. */
export type Flow = { type: 'text'; segment: Segment } | { type: 'table'; draft: TableDraft };

/** Splits segments into text and tables, in order. Nothing is left out. */
export function findTables(segments: readonly Segment[]): Flow[] {
  const flow: Flow[] = [];
  for (let at = 0; at < segments.length; ) {
    let draft: TableDraft | null = null;
    for (const layout of layouts) {
      draft = layout.read(segments, at);
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
