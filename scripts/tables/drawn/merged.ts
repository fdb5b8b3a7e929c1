/** Merged cells of a drawn table: what names several rows stands once, beside the first of them or above them. */
import { type Kind } from '../../lexicon/column.ts';
import { isSerial } from '../kinds.ts';
import { isGroupName } from '../groups.ts';
import type { Piece } from '../signs/cut.ts';
import { type Drawn, isPiece } from './drawing.ts';

/** Cells of a row that hold text, each with its column. */
const filled = (cells: readonly (Piece | null)[]): { column: number; text: string }[] =>
  cells.flatMap((cell, column) => (cell ? [{ column, text: cell.text }] : []));

/** So many empty cells of a row are no accident. */
const FEWEST_COLUMNS = 4;

/**
 * Rows of one cell each that name those below them, though no number says so. They are groups where the others have
 * numbers and they have none, or where the first row is one and all the other rows belong to one.
 */
export function groupRows(
  rows: readonly (readonly (Piece | null)[])[],
  kinds: readonly Kind[],
): Set<number> {
  const names = kinds.indexOf('name');
  const serial = kinds.indexOf('serial');
  const sole = rows.flatMap((row, i) => {
    const [only, other] = filled(row);
    return only && !other && only.column <= Math.max(names, 0) && isGroupName(only.text)
      ? [{ i, column: only.column }]
      : [];
  });
  // What stands in another column than the first of them is the end of a cell there.
  const lone = sole.every(({ column }) => column === sole[0]?.column) ? sole.map(({ i }) => i) : [];
  const found = new Set(lone);
  const others = rows.filter((_, i) => !found.has(i));
  const apart = lone.every((i) => !found.has(i + 1) && i < rows.length - 1);
  const counted = serial !== -1 && others.every((row) => isSerial(row[serial]?.text ?? ''));
  // The end of a name that ran over stands below it, and nothing below a heading of rows.
  const headed = found.has(0) || lone.every((i) => rows[i]?.[0]);
  const throughout = lone.length > 1 && found.has(0) && kinds.length >= FEWEST_COLUMNS;
  return apart && ((counted && headed) || throughout) ? found : new Set();
}

/** A label without words beside one of names reaches over its column: there the parts of an indicator stand. */
export const withAcross = (header: readonly Drawn[], names: (label: string) => boolean): Drawn[] =>
  header.map((cell, column) => {
    const before = header[column - 1] ?? null;
    return cell === null && isPiece(before) && names(before.text) ? 'across' : cell;
  });

/**
 * Below a cell that names rows, and below a name whose parts stand beside it, an empty cell is merged with it.
 *
 * @param across columns that the label before them reaches over; a name does so too where it has no parts
 * @param open true where a row stands above to be merged with
 */
export function withMerged(
  row: readonly Drawn[],
  kinds: readonly Kind[],
  across: ReadonlySet<number>,
  open: boolean,
): Drawn[] {
  const part = kinds.findLastIndex((kind, column) => kind === 'name' && row[column]);
  return row.map((cell, column) => {
    const kind = kinds[column];
    const below = open && cell === null && part !== -1;
    if (cell === null && across.has(column) && row[column - 1]) return 'across';
    return below && (kind === 'group' || (kind === 'name' && column < part)) ? 'merged' : cell;
  });
}
