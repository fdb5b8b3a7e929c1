/** tables: finds the tables among the segments. Each layout is one file; the first that can read wins. */
import type { Said } from '../said/said.ts';
import type { Segment } from '../pdast.ts';
import { captionAlone } from './caption-alone.ts';
import type { Draft } from './layout.ts';
import { figureLines, unreadLines } from './unread.ts';

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
  fail: (message: Said, remedy: Said) => Error;
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

/** Splits segments into text and tables, in order. Nothing is left out. */
export function findTables(segments: readonly Segment[]): Flow[] {
  const flow: Flow[] = [];
  const takeText = (until: number, from: number, role?: TableRole) => {
    for (const segment of segments.slice(from, until))
      flow.push({ type: 'text', segment, ...(role && { role }) });
    return until;
  };
  for (let at = 0; at < segments.length;) {
    const draft = captionAlone(segments, at);
    if (draft) {
      flow.push({ type: 'table', draft });
      at += 1;
      continue;
    }
    const unread = segments[at]?.drawn ? 1 : unreadLines(segments, at) || figureLines(segments, at);
    at = unread > 0 ? takeText(at + unread, at, 'verbatim') : takeText(at + 1, at);
  }
  return flow;
}
