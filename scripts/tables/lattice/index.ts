/** Tables of plain text that the lattice reads → grids that are read already. */
import type { Segment } from '../../pdast.ts';
import type { Source } from '../../source.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { claimed, gapsOf } from '../claim.ts';
import type { Grid, ReadGrid } from '../grid.ts';
import { draftOf } from './draft.ts';
import { readLattice } from './read.ts';

/** Fewest rows of a table; of fewer, header and rows are hardly to be told from text. */
const FEWEST_ROWS = 3;

/** What a header costs at most that is surely read as it is meant. */
const HEADER_COST = 2.5;

/** So many lines behind a table could be more of it, with empty ones between them. */
const LOOKED_AT = 320;

/** Most rows of which something is in doubt: of more, nothing is proved. */
const SHARE_OF_DOUBT = 0.2;

/**
 * Finds such tables in the text of a source.
 *
 * @param grids those of the markup; what lies in them is read with them
 */
export function latticeGrids(source: Source, grids: readonly Grid[]): ReadGrid[] {
  const rendering = source.render();
  const lines = linesOf(rendering.text);
  const segment = (start: number, end: number): Segment => ({
    span: source.rawSpan(rendering, start, end),
    text: rendering.text.slice(start, end),
  });
  const whole = (at: number): Segment => {
    const { start, text, trimmed } = lines[at] as Line;
    const from = start + text.indexOf(trimmed);
    return segment(from, from + trimmed.length);
  };
  const found: ReadGrid[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const reading = readLattice(lines, at);
    if (!reading) continue;
    if (reading.path.rows.length < FEWEST_ROWS) continue;
    const span = { start: whole(at).span.start, end: whole(reading.next - 1).span.end };
    if (grids.some((grid) => grid.span.start < span.end && span.start < grid.span.end)) continue;
    const draft = draftOf(reading, segment);
    const doubted = draft.rows.filter(({ doubtful, unread }) => unread ?? doubtful !== undefined);
    if (doubted.length > draft.rows.length * SHARE_OF_DOUBT) continue;
    const behind = lines
      .slice(reading.next, reading.next + LOOKED_AT)
      .flatMap(({ trimmed }) => trimmed || []);
    const gaps = gapsOf(claimed(draft), behind);
    found.push({
      span,
      rows: 0,
      columns: 0,
      cells: [],
      sure: gaps.length === 0 && reading.header.cost <= HEADER_COST,
      read: {
        ...draft,
        caption: null,
        repeated: reading.breaks.map(whole),
        status: gaps.length === 0 ? 'complete' : 'partial',
        note: gaps.length === 0 ? null : gaps.join('；'),
      },
    });
    at = reading.next - 1;
  }
  return found;
}
