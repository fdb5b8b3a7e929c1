/** The flow of the pages → a reading: raw lines as they are printed, and beside them what print tells. */
import type { Span } from '../../pdast.ts';
import type { Grid } from '../../evidence.ts';
import type { Print, PortReading } from '../reading.ts';
import { printedHeadings } from './headings.ts';
import type { Line } from './lines.ts';
import type { Paragraph } from './paragraphs.ts';
import type { FurnitureRule, Item, PrintedTable } from './printed-table.ts';

class PrintWriter {
  text = '';
  readonly grids: Grid[] = [];
  readonly print: Pick<Print, 'places' | 'paragraphs' | 'furniture'> = {
    places: [],
    paragraphs: [],
    furniture: [],
  };
  readonly spans = new Map<Paragraph, Span>();

  #line({ text, page, x0, y0, x1, y1, row }: Line): Span {
    if (row === 'apart') this.text += '\n';
    const start = this.text.length;
    this.text += `${text}\n`;
    const span = { start, end: start + text.length };
    this.print.places.push({ ...span, page, box: { x0, y0, x1, y1 } });
    return span;
  }

  #furniture(line: Line, rule: FurnitureRule): void {
    this.print.furniture.push({ ...this.#line(line), rule });
  }

  #paragraph(paragraph: Paragraph): void {
    const start = this.text.length;
    for (const line of paragraph.lines) {
      if (line.furniture) this.#furniture(line, 'printed-furniture');
      else this.#line(line);
    }
    const span = { start, end: this.text.length - 1 };
    this.print.paragraphs.push(span);
    this.spans.set(paragraph, span);
  }

  #table(table: PrintedTable): void {
    const grid: Grid = {
      span: { start: this.text.length, end: 0 },
      rows: table.rows,
      columns: table.columns,
      cells: [],
    };
    this.grids.push(grid);
    let row = 0;
    const breaksUntil = (end: number) => {
      for (; row <= end; row += 1)
        for (const { line, rule } of table.breaks.get(row) ?? []) this.#furniture(line, rule);
    };
    for (const cell of table.cells) {
      breaksUntil(cell.row);
      const start = this.text.length;
      for (const item of cell.items) this.item(item);
      const { row: at, column, rowSpan, colSpan } = cell;
      grid.cells.push({
        row: at,
        column,
        rowSpan,
        colSpan,
        header: false,
        span: { start, end: Math.max(start, this.text.length - 1) },
      });
    }
    breaksUntil(table.rows);
    const end = Math.max(grid.span.start, this.text.length - 1);
    grid.span.end = end;
    // Empty cells behind the last words stand at the end of the table, not on the line below it.
    for (const cell of grid.cells) if (cell.span.start > end) cell.span = { start: end, end };
  }

  item(item: Item): void {
    if (item.type === 'text') this.#paragraph(item.paragraph);
    else if (item.type === 'table') this.#table(item.table);
    else this.#furniture(item.line, item.rule);
  }
}

/** Writes the flow down. */
export function writeFlow(items: readonly Item[]): Pick<
  PortReading,
  'text' | 'grids' | 'headings'
> & {
  print: Pick<Print, 'places' | 'paragraphs' | 'furniture'>;
} {
  const writer = new PrintWriter();
  for (const item of items) writer.item(item);
  const headings = [...printedHeadings(items)].flatMap(([paragraph, level]) => {
    const span = writer.spans.get(paragraph);
    return span ? [{ span, level }] : [];
  });
  const { text, grids, print } = writer;
  return { text: text.replace(/\n$/, ''), grids, headings, print };
}
