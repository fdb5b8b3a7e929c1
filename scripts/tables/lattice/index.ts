/** Tables of plain text that the lattice reads → grids that are read already. */
import type { Segment } from '../../pdast.ts';
import { readMarker } from '../../notation/markers.ts';
import type { Rendering, Source } from '../../source.ts';
import type { Line } from '../../text/lines.ts';
import { gapsOf } from '../claim.ts';
import { claimed } from '../claimed.ts';
import { isOutside } from '../caption.ts';
import type { Grid, ReadGrid } from '../grid.ts';
import { isLabel, kindsOf } from '../../lexicon/column.ts';
import { isHard } from '../kinds.ts';
import { isHeaderRow } from '../labels.ts';
import { barsAt } from '../signs/bars.ts';
import { textsOf } from '../signs/cut.ts';
import { signAt } from '../signs/index.ts';
import { linesAsPrinted } from '../signs/printed.ts';
import { draftOf } from './draft.ts';
import { endsInProse } from './end.ts';
import { readPrinted } from './print/read.ts';
import { type Reading, readLattice } from './read.ts';
import type { Text } from './region.ts';

/** Fewest rows of a table; of fewer, header and rows are hardly to be told from text. */
const FEWEST_ROWS = 2;

/** What a header costs at most that is surely read as it is meant. */
const HEADER_COST = 2.5;

/** So many lines behind a table could be more of it, with empty ones between them. */
const LOOKED_AT = 320;

/** Most cells that are in doubt: of more, nothing is proved. */
const SHARE_OF_DOUBT = 1 / 3;

/** Longest line that may be a cell of a row. */
const LONGEST_ROW_PIECE = 24;

const PIECE_BEHIND = '表后紧接的一行可能是末行的一部分';
const PROSE_BEHIND = '末行的最后一句可能是表后的正文';

/** A few characters in the middle of a line: what a cell of the last row may go on with. */
const isCellPiece = (line: Line | undefined): boolean =>
  line !== undefined &&
  /^[ \u3000]{4,}\S{1,12}$/.test(line.text.trimEnd()) &&
  readMarker(line.trimmed) === null;

/** The better of two tables that begin at a line and at the next: a word by itself may be the caption above it. */
const orBelow =
  (read: Reader): Reader =>
  (text, at) => {
    const own = read(text, at);
    if (!own || own.signed) return own;
    const line = text.lines[at]?.trimmed ?? '';
    if (/\s/.test(line)) return own;
    const [kind] = isLabel(line) ? kindsOf([line]) : [];
    if (kind === 'serial' || kind === 'group') return own;
    const below = read(text, at + 1);
    const worth = ({ path, header }: Reading) => path.value - header.cost;
    return below && worth(below) >= worth(own) ? null : own;
  };

type Reader = (text: Text, at: number) => Reading | null;

/** Print goes first: where it shows columns, they tell more than words. */
const readers: readonly Reader[] = [orBelow(readPrinted), orBelow(readLattice)];

/** The line above is labels too: those of another row of the header, which nobody could read. */
function isHeaded(lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1];
  const cut = above && signAt(lines, at - 1)?.(above);
  const words = cut ? textsOf(cut) : (above?.trimmed ?? '').split(/\s+/);
  const [kind] = kindsOf(words.slice(0, 1));
  return words.length > 1
    ? isHeaderRow(words)
    : isLabel(words[0] ?? '') && (kind === 'serial' || kind === 'group');
}

/** What cannot be another row of a table: a heading, a note, a sentence. */
const isBeyond = (text: string): boolean =>
  (text.length > LONGEST_ROW_PIECE && !text.split(/\s+/).some(isHard)) ||
  /[。；：]$/.test(text) ||
  isOutside(text) ||
  readMarker(text) !== null;

/**
 * Without numbers nothing but the cells tells rows from each other: where a value is not there, or a name may be two, a
 * row may be lost, and none of it is proved.
 */
function isProved({ reading, draft }: Told, lines: readonly Line[]): boolean {
  const { roles, path, printed } = reading;
  if (printed || roles.includes('serial')) return true;
  const whole = path.rows.every(({ cells }) =>
    roles.every((role, i) => role !== 'value' || cells[i] !== null),
  );
  const names = draft.header.length - roles.filter((role) => role !== 'part').length;
  const nameAt = roles.lastIndexOf('name') + names;
  const told = draft.rows.every(({ doubtful = [] }) => !doubtful.includes(nameAt));
  const behind = lines.slice(reading.next).find(({ trimmed }) => trimmed !== '');
  return whole && told && (behind === undefined || isBeyond(behind.trimmed));
}

interface Told {
  reading: Reading;
  draft: ReturnType<typeof draftOf>;
}

/** Nearly all cells of a table are told. */
function isTold({ draft: { rows, header } }: Told): boolean {
  const doubted = rows.reduce(
    (sum, { cells, doubtful = [], unread }) => sum + (unread ? cells.length : doubtful.length),
    0,
  );
  return rows.length >= FEWEST_ROWS && doubted <= rows.length * header.length * SHARE_OF_DOUBT;
}

/** What the first reader makes of the table at a line that can tell it. */
function firstTold(
  text: Text,
  at: number,
  segment: (start: number, end: number) => Segment,
): Told | null {
  for (const read of readers) {
    const reading = read(text, at);
    const told = reading && { reading, draft: draftOf(reading, segment) };
    if (told && isTold(told) && isProved(told, text.lines)) return told;
  }
  return null;
}

/**
 * Signs show the cells, and numbers which rows they are of; bars may have a frame around them, and of a sum they show the
 * column in which it stands.
 */
const isCounted = ({ roles, path }: Reading, lines: readonly Line[], at: number): boolean =>
  roles.includes('serial') && !barsAt(lines, at) && path.rows.every(({ kind }) => kind !== 'total');

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
  const lines = linesAsPrinted(source, rendering);
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
    const told = firstTold(printed, at, segment);
    if (!told || isHeaded(lines, at)) continue;
    const { reading, draft } = told;
    const span = { start: whole(at).span.start, end: whole(reading.next - 1).span.end };
    if (grids.some((grid) => grid.span.start < span.end && span.start < grid.span.end)) continue;
    const behind = lines
      .slice(reading.next, reading.next + LOOKED_AT)
      .flatMap(({ trimmed }) => trimmed || []);
    const borders = reading.borders.map(({ start, end }) => segment(start, end));
    const gaps = gapsOf(claimed({ ...draft, borders }), behind);
    if (reading.printed && isCellPiece(lines[reading.next])) gaps.push(PIECE_BEHIND);
    if (endsInProse(reading)) gaps.push(PROSE_BEHIND);
    // Words of the last cell may go on in the next line, where nothing shows cells.
    if (!reading.printed && !reading.signed && reading.roles.at(-1) === 'text') {
      const [next] = behind;
      if (next !== undefined && !isBeyond(next)) gaps.push(PIECE_BEHIND);
    }
    found.push({
      span,
      rows: 0,
      columns: 0,
      cells: [],
      sure:
        (reading.printed || gaps.length === 0) &&
        reading.header.cost <= HEADER_COST &&
        (!reading.signed || isCounted(reading, lines, at)),
      read: {
        ...draft,
        caption: null,
        repeated: reading.breaks.map(whole),
        borders,
        status: gaps.length === 0 ? 'complete' : 'partial',
        note: gaps.length === 0 ? null : gaps.join('；'),
      },
    });
    at = reading.next - 1;
  }
  return found;
}
