/** Rows as Word keeps them, by the edges of their cells, → a table with merged cells. */
import { type HtmlCell, tableOf } from '../html.ts';

/** Part of a cell in a merge: none, the cell that shows, or one that it reaches over. */
export type Merge = 'none' | 'first' | 'next';

/** Where a cell stands in its row. */
export interface CellPlace {
  /** Edges in twips. */
  left: number;
  right: number;
  across: Merge;
  down: Merge;
}

export type WordRow = { html: string; place: CellPlace }[];

/** Edges that are nearer (1 mm) are one: rows of one table are seldom drawn to the twip. */
const SAME_EDGE = 57;

/** The edges of all columns, each the first of those that are one. */
function edgesOf(rows: readonly WordRow[]): number[] {
  const all = rows.flatMap((row) => row.flatMap(({ place }) => [place.left, place.right]));
  const edges: number[] = [];
  for (const edge of all.sort((a, b) => a - b))
    if (edges.length === 0 || edge - (edges.at(-1) as number) > SAME_EDGE) edges.push(edge);
  return edges;
}

/** Writes a table. A cell that another reaches over has no text of its own; where it has one, it stands by itself. */
export function tableFrom(rows: readonly WordRow[]): string {
  const edges = edgesOf(rows);
  const column = (edge: number): number =>
    Math.max(
      0,
      edges.findLastIndex((one) => one <= edge + SAME_EDGE / 2),
    );
  /** The cell that may reach down, for each column. */
  const above: (HtmlCell | undefined)[] = [];
  return tableOf(
    rows.map((row) => {
      const line: HtmlCell[] = [];
      const here: (HtmlCell | undefined)[] = [];
      let at = 0;
      for (const { html, place } of row) {
        const from = Math.max(at, column(place.left));
        const to = Math.max(from + 1, column(place.right));
        const empty = html.replace(/<[^>]*>|\s/g, '') === '';
        const before = line.at(-1);
        const over = above[from];
        if (from > at) line.push({ html: '', colSpan: from - at });
        at = to;
        if (place.across === 'next' && empty && before) {
          before.colSpan = (before.colSpan ?? 1) + to - from;
          continue;
        }
        if (place.down === 'next' && empty && over && here[from - 1] !== over) {
          over.rowSpan = (over.rowSpan ?? 1) + 1;
          for (let c = from; c < to; c += 1) here[c] = over;
          continue;
        }
        const cell: HtmlCell = { html, colSpan: to - from };
        for (let c = from; c < to; c += 1) here[c] = place.down === 'none' ? undefined : cell;
        line.push(cell);
      }
      above.length = 0;
      above.push(...here);
      return line;
    }),
  );
}
