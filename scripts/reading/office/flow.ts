/** Paragraphs, cells and rows as Word counts them off, tables inside tables too, → HTML. */
import { type CellPlace, tableFrom, type WordRow } from './rows.ts';

interface Level {
  rows: WordRow[];
  /** Cells of the row that is not yet ended. */
  cells: string[];
  /** What stands in the cell that is not yet ended. */
  html: string;
}

/** Where a row says nothing of its cells. */
const WIDTH = 1000;
const unknown = (i: number): CellPlace => ({
  left: i * WIDTH,
  right: (i + 1) * WIDTH,
  across: 'none',
  down: 'none',
});

/** Tables inside tables inside tables: more no document has, and a hostile one is bounded. */
const DEEPEST = 8;

export class WordFlow {
  readonly #levels: Level[] = [{ rows: [], cells: [], html: '' }];

  /** Adds a paragraph at a depth: 0 for the text, 1 in a table, 2 in a table of it. */
  paragraph(html: string, depth: number): void {
    this.#at(depth).html += html;
  }

  /** Ends a cell. */
  cell(depth: number): void {
    const level = this.#at(depth);
    level.cells.push(level.html);
    level.html = '';
  }

  /** Ends a row. */
  row(depth: number, places: readonly CellPlace[]): void {
    const level = this.#at(depth);
    if (level.html !== '') this.cell(depth);
    const cells = level.cells.splice(0);
    const told = cells.length <= places.length;
    if (cells.length > 0)
      level.rows.push(
        cells.map((html, i) => ({ html, place: (told ? places[i] : null) ?? unknown(i) })),
      );
  }

  /** All of it. */
  end(): string {
    return this.#at(0).html;
  }

  #at(depth: number): Level {
    const wanted = Math.min(Math.max(depth, 0), DEEPEST) + 1;
    while (this.#levels.length > wanted) {
      const { rows, cells, html } = this.#levels.pop() as Level;
      if (html !== '' || cells.length > 0)
        rows.push([...cells, html].map((own, i) => ({ html: own, place: unknown(i) })));
      const parent = this.#levels.at(-1) as Level;
      if (rows.length > 0) parent.html += tableFrom(rows);
    }
    while (this.#levels.length < wanted) this.#levels.push({ rows: [], cells: [], html: '' });
    return this.#levels.at(-1) as Level;
  }
}
