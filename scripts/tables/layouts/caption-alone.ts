/** A table of which only the caption is left. */
import { readMarker, readTableCaption } from '../../notation/markers.ts';
import type { Segment } from '../../structure/segment.ts';
import type { TableDraft, TableLayout } from '../layout.ts';

/** A caption behind which nothing of the table is left. */
export const captionAlone: TableLayout = {
  id: 'caption-alone',
  read(segments, at): TableDraft | null {
    const caption = segments[at] as Segment;
    const next = segments[at + 1]?.text ?? '';
    if (!readTableCaption(caption.text)?.number) return null;
    const prose = next === '' || readMarker(next) !== null || next.length > 60;
    if (!prose) return null;
    return {
      caption,
      header: [],
      rows: [],
      status: 'lost',
      note: '原文只留下表题，表格内容没有抓取到',
      next: at + 1,
    };
  },
};
