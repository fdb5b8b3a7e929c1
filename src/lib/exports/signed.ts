import type { Plan, Repair } from '../../plan.schema.ts';
import { signedText } from '../doubts.ts';

/** Cells with editorial signs, by their row and their words: rows that hold none are not among them. */
export type SignedCells = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The lines of a row are its cells, so a cell is known by what it says. */
export function signedTables(
  { blocks }: Pick<Plan, 'blocks'>,
  repairs: ReadonlyMap<string, Repair>,
): SignedCells {
  return new Map(
    blocks
      .filter(({ kind, marks }) => kind === 'row' && marks !== undefined)
      .map((block) => {
        const lines = block.text.split('\n');
        const signed = signedText(block, repairs).split('\n');
        return [block.anchor, new Map(lines.map((line, at) => [line, signed[at] ?? line]))];
      }),
  );
}

/** The cells of a row, with the signs of those that are doubtful. */
export function signedRow(
  cells: readonly string[],
  anchor: string | undefined,
  signed: SignedCells,
): string[] {
  const known = signed.get(anchor ?? '');
  return cells.map((text) => known?.get(text) ?? text);
}
