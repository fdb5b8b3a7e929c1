/** Tables of plain text that the lattice reads → grids that are read already. */
import type { Segment } from '../../pdast.ts';
import { readMarker } from '../../notation/markers.ts';
import type { Rendering, Source } from '../../source.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { claimed, gapsOf } from '../claim.ts';
import type { Grid, ReadGrid } from '../grid.ts';
import { draftOf } from './draft.ts';
import { readPrinted } from './print/read.ts';
import { readLattice } from './read.ts';

/** Fewest rows of a table; of fewer, header and rows are hardly to be told from text. */
const FEWEST_ROWS = 3;

/** What a header costs at most that is surely read as it is meant. */
const HEADER_COST = 2.5;

/** So many lines behind a table could be more of it, with empty ones between them. */
const LOOKED_AT = 320;

/** Most rows of which something is in doubt: of more, nothing is proved. */
const SHARE_OF_DOUBT = 0.2;

const PIECE_BEHIND = '表后紧接的一行可能是末行的一部分';

/** A few characters in the middle of a line: what a cell of the last row may go on with. */
const isCellPiece = (line: Line | undefined): boolean =>
  line !== undefined &&
  /^[ \u3000]{4,}\S{1,12}$/.test(line.text.trimEnd()) &&
  readMarker(line.trimmed) === null;

/** Lines before which the mark of a page stood, which is dropped. */
function turnedPages(source: Source, rendering: Rendering, lines: readonly Line[]): Set<number> {
  const turned = new Set<number>();
  let before = 0;
  for (const [i, { start, trimmed, text }] of lines.entries()) {
    if (trimmed === '') continue;
    const from = start + text.indexOf(trimmed);
    const { start: raw } = source.rawSpan(rendering, from, from + 1);
    if (source.editsIn(before, raw).some(({ kind }) => kind === 'drop')) turned.add(i);
    before = source.rawSpan(rendering, from, from + trimmed.length).end;
  }
  return turned;
}

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
  const printed = { lines, turned: turnedPages(source, rendering, lines) };
  const found: ReadGrid[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const reading = readPrinted(printed, at) ?? readLattice(printed, at);
    if (!reading) continue;
    if (reading.path.rows.length < (reading.printed ? 2 : FEWEST_ROWS)) continue;
    const span = { start: whole(at).span.start, end: whole(reading.next - 1).span.end };
    if (grids.some((grid) => grid.span.start < span.end && span.start < grid.span.end)) continue;
    const draft = draftOf(reading, segment);
    const doubted = draft.rows.filter(
      ({ doubtful, unread }) => unread ?? (doubtful?.length ?? 0) > (reading.printed ? 1 : 0),
    );
    if (doubted.length > draft.rows.length * SHARE_OF_DOUBT) continue;
    const behind = lines
      .slice(reading.next, reading.next + LOOKED_AT)
      .flatMap(({ trimmed }) => trimmed || []);
    const gaps = gapsOf(claimed(draft), behind);
    if (reading.printed && isCellPiece(lines[reading.next])) gaps.push(PIECE_BEHIND);
    found.push({
      span,
      rows: 0,
      columns: 0,
      cells: [],
      sure: (reading.printed || gaps.length === 0) && reading.header.cost <= HEADER_COST,
      read: {
        ...draft,
        caption: null,
        repeated: reading.breaks.map(whole),
        borders: reading.borders.map(whole),
        status: gaps.length === 0 ? 'complete' : 'partial',
        note: gaps.length === 0 ? null : gaps.join('；'),
      },
    });
    at = reading.next - 1;
  }
  return found;
}
