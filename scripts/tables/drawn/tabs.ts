/** Rows with tabs between their cells: copied from a spreadsheet or a page. */
import type { Line } from '../../text/lines.ts';
import { pieceOf } from './drawing.ts';
import type { SeparatedLine } from './separated.ts';

/** Splits a line at its tabs; every tab is a border, so what stands between two of them is an empty cell. */
export function splitAtTabs(line: Line): SeparatedLine | null {
  if (!line.text.includes('\t') || line.trimmed === '') return null;
  const cells: SeparatedLine['cells'] = [];
  let from = 0;
  for (const part of line.text.split('\t')) {
    cells.push(pieceOf(line, from, from + part.length));
    from += part.length + 1;
  }
  return { cells, borders: [], rule: false };
}
