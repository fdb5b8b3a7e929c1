/** Sheets that lost their merged cells: what stood once over several rows or columns has empty cells beside it. */
import { type Kind, kindsOf, readLabel } from '../lexicon/column.ts';
import { type Drawn, isPiece } from './drawn/drawing.ts';
import { groupRows, withAcross, withMerged } from './drawn/merged.ts';
import type { FilledCell, Sheet } from './grid-cells.ts';
import { isSubLabel } from './labels.ts';
import type { Piece } from './signs/cut.ts';

type Row = (FilledCell | undefined)[];

const textOf = (cell: FilledCell | undefined): string => cell?.whole?.text ?? '';

const isMerged = (cell: FilledCell | undefined): boolean =>
  cell !== undefined && (cell.rowSpan > 1 || cell.colSpan > 1);

/** Cells of a row as a text would draw them; those that the markup merges are no pieces of their own. */
const drawn = (row: Row): (Piece | null)[] =>
  row.map((cell) => (cell?.whole ? { ...cell.whole.span, text: cell.whole.text } : null));

/** A header of two rows whose labels have lost their spans, or null where it is none. */
function twoRows([above = [], below = []]: Sheet['at']): Row[] | null {
  if ([...above, ...below].some(isMerged)) return null;
  const labels = below.map(textOf).filter((text) => text !== '');
  const open = above.some((cell, i) => textOf(cell) === '' && textOf(below[i]) !== '');
  const whole = above.every((cell, i) => textOf(cell) !== '' || (i > 0 && textOf(below[i]) !== ''));
  if (!open || !whole || labels.length === above.length || !labels.every(isSubLabel)) return null;
  const top: Row = [];
  for (const [i, cell] of above.entries()) top.push(textOf(cell) === '' ? top[i - 1] : cell);
  return [top, below.map((cell, i) => (textOf(cell) === '' ? top[i] : cell))];
}

/** Gives each empty cell the one that it was merged with. */
function joined(row: Row, cells: readonly Drawn[], above: Row): Row {
  const made: Row = [];
  for (const [i, cell] of cells.entries())
    made.push(cell === 'merged' ? above[i] : cell === 'across' ? made[i - 1] : row[i]);
  return made;
}

/**
 * Rows with what names them where print drew a line through that cell: the cell below the line is empty, though another
 * beside it, a number or a name, reaches over the line.
 */
function withCutGroups(rows: readonly Row[], kinds: readonly Kind[]): Row[] {
  const parts = new Map<FilledCell, FilledCell | undefined>();
  const made: Row[] = [];
  for (const [r, row] of rows.entries()) {
    const above = rows[r - 1];
    const over = row.some((cell, i) => kinds[i] !== 'group' && cell?.whole && cell === above?.[i]);
    made.push(
      row.map((cell, i) => {
        if (!cell || cell.whole || kinds[i] !== 'group') return cell;
        if (over && !parts.has(cell)) parts.set(cell, made[r - 1]?.[i]);
        return parts.get(cell) ?? cell;
      }),
    );
  }
  return made;
}

/** A sheet with such cells merged again. */
export function withLostMerges(sheet: Sheet): Sheet {
  const two = twoRows(sheet.at);
  const header = two ?? sheet.at.slice(0, 1);
  const bottom = header.at(-1) ?? [];
  const labels = drawn(bottom);
  const heads = bottom.some(isMerged)
    ? labels
    : withAcross(labels, (label) => readLabel(label).kind === 'name');
  const across = new Set(heads.flatMap((cell, i) => (cell === 'across' ? [i] : [])));
  const kinds = kindsOf(
    heads.map((cell, i) => (isPiece(cell) ? cell : (labels[i - 1] ?? null))?.text ?? ''),
  );
  const at: Row[] = [...header.slice(0, -1), joined(bottom, heads, [])];
  const body = withCutGroups(sheet.at.slice(header.length), kinds);
  const groups = groupRows(body.map(drawn), kinds);
  for (const [i, row] of body.entries()) {
    const open = i > 0 && !groups.has(i - 1);
    const only = groups.has(i) ? row.find((cell) => cell?.whole) : undefined;
    if (only) at.push(row.map(() => only));
    else if (row.some(isMerged)) at.push(row);
    else at.push(joined(row, withMerged(drawn(row), kinds, across, open), at.at(-1) ?? []));
  }
  return { ...sheet, at };
}
