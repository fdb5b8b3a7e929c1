/** Tables that Markdown draws with bars → a cell a line, and what the cells are. */
import type { Grid } from '../tables/grid.ts';

/** The line below the header, which makes a table of it. */
const DELIMITER = /^\s*\|?(?:\s*:?-{1,}:?\s*\|)+(?:\s*:?-{1,}:?\s*)?$/;
const hasBar = (line: string): boolean => /(?<!\\)\|/.test(line);

/** Cells of a row; the bars at its ends are its frame. */
function cellsOf(line: string): string[] {
  const cells = line.trim().split(/(?<!\\)\|/);
  if (cells[0]?.trim() === '') cells.shift();
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) =>
    cell
      .trim()
      .replaceAll('\\|', '|')
      .replace(/<br\s*\/?>/gi, ' '),
  );
}

/** Text with its tables a cell a line; null where it holds none. */
export function readBarTables(text: string): { text: string; grids: Grid[] } | null {
  const lines = text.split('\n');
  const grids: Grid[] = [];
  const made: string[] = [];
  let length = 0;
  const put = (line: string) => {
    const start = length;
    made.push(line);
    length += line.length + 1;
    return { start, end: start + line.length };
  };
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    const header = cellsOf(line);
    const next = lines[i + 1] ?? '';
    const opens = hasBar(line) && DELIMITER.test(next) && cellsOf(next).length === header.length;
    if (!opens) {
      put(line);
      continue;
    }
    let end = i + 2;
    while (end < lines.length && hasBar(lines[end] ?? '')) end += 1;
    const rows = [header, ...lines.slice(i + 2, end).map(cellsOf)];
    const from = length;
    const cells = rows.flatMap((row, r) =>
      header.map((_, column) => {
        // What has no header goes into the last column: no word is lost.
        const last = column === header.length - 1;
        const cell = (last ? row.slice(column).join(' ') : (row[column] ?? '')).trim();
        const span = cell === '' ? { start: length, end: length } : put(cell);
        return { row: r, column, rowSpan: 1, colSpan: 1, header: r === 0, span };
      }),
    );
    const span = { start: from, end: Math.max(from, length - 1) };
    grids.push({ span, rows: rows.length, columns: header.length, cells });
    i = end - 1;
  }
  return grids.length > 0 ? { text: made.join('\n'), grids } : null;
}
