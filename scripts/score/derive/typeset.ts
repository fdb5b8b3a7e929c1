/** Sets a document on pages whose every line is known: for the law that what was printed reads back, page by page. */
import { wrapped } from '../../laws/printed.ts';
import { HEIGHT, type PdfPage, WIDTH } from '../../testing/pdf-file.ts';
import { widthOf } from '../../text/width.ts';
import type { Made, Piece } from './document.ts';
import { gridOf, type MadeCell } from './table-grid.ts';

const [LEFT, TOP, BOTTOM] = [80, 100, 744];
const [SIZE, STEP, CHARACTERS] = [16, 28, 27];
const MEASURE = SIZE * CHARACTERS;
const [CELL, LEADING, PADDING] = [10, 14, 4];

/** A piece with the first and last page on which it stands; a table has one for each row of its body. */
export interface Placed {
  text: string;
  page: number;
  to: number;
}

export interface Typeset {
  pages: PdfPage[];
  placed: Placed[];
}

class Typesetter {
  readonly pages: (PdfPage & { lines: NonNullable<PdfPage['lines']> })[] = [];
  readonly placed: Placed[] = [];
  readonly #title: string;
  #y = BOTTOM;

  constructor(title: string) {
    this.#title = title;
    this.#turn();
  }

  #turn(): void {
    const number = this.pages.length + 1;
    const head = { x: 240, y: 60, text: this.#title, size: 9 };
    const foot = { x: 270, y: HEIGHT - 52, text: `— ${number} —`, size: 14 };
    this.pages.push({ texts: number > 1 ? [head, foot] : [foot], lines: [] });
    this.#y = TOP;
  }

  get #page() {
    return this.pages.at(-1) as (typeof this.pages)[number];
  }

  #room(height: number): void {
    if (this.#y + height > BOTTOM) this.#turn();
  }

  /** Lines below each other; `indent` of the first, in characters. */
  text(text: string, indent: number, font: 'plain' | 'bold' = 'plain'): void {
    this.#room(STEP);
    const page = this.pages.length;
    for (const [i, line] of wrapped(text, CHARACTERS, '　'.repeat(indent)).entries()) {
      this.#room(STEP);
      const x = LEFT + (i === 0 ? indent * SIZE : 0);
      this.#page.texts.push({ x, y: this.#y + SIZE, text: line.trimStart(), size: SIZE, font });
      this.#y += STEP;
    }
    this.placed.push({ text, page, to: this.pages.length });
  }

  centred(text: string, size: number): void {
    this.#room(STEP * 2);
    const x = (WIDTH - widthOf(text) * size) / 2;
    this.#page.texts.push({
      x,
      y: this.#y + size,
      text,
      size,
      font: size > SIZE ? 'bold' : 'plain',
    });
    this.#y += STEP;
    this.placed.push({ text, page: this.pages.length, to: this.pages.length });
  }

  table(piece: Extract<Piece, { kind: 'table' }>): void {
    const { header, body } = gridOf(piece);
    const widest = piece.header.map((label, c) =>
      Math.min(12, Math.max(...[label, ...piece.rows.map((row) => row[c] ?? '')].map(widthOf)) + 1),
    );
    const unit = MEASURE / widest.reduce((sum, one) => sum + one, 0);
    const xs = widest.reduce((all, one) => [...all, (all.at(-1) as number) + one * unit], [LEFT]);
    const setRow = (row: readonly MadeCell[]) => {
      let column = 0;
      const cells = row.map((cell) => {
        const [x0, x1] = [xs[column] as number, xs[column + cell.columns] as number];
        column += cell.columns;
        const width = Math.floor((x1 - x0 - 2 * PADDING) / CELL);
        return { cell, x0, x1, lines: cell.below ? [] : wrapped(cell.text, width, '') };
      });
      const height = Math.max(...cells.map(({ lines }) => lines.length)) * LEADING + 2 * PADDING;
      return { cells, height };
    };
    const draw = ({ cells, height }: ReturnType<typeof setRow>, first: boolean) => {
      const [top, bottom] = [this.#y, this.#y + height];
      for (const { cell, x0, x1, lines } of cells) {
        if (!cell.below || first) this.#page.lines.push([x0, top, x1, top]);
        this.#page.lines.push([x0, top, x0, bottom], [x1, top, x1, bottom]);
        for (const [i, text] of lines.entries())
          this.#page.texts.push({
            x: x0 + PADDING,
            y: top + PADDING + CELL + i * LEADING,
            text,
            size: CELL,
          });
      }
      this.#y = bottom;
    };
    const close = () => this.#page.lines.push([LEFT, this.#y, LEFT + MEASURE, this.#y]);
    const heads = header.map(setRow);
    const drawHead = () => {
      for (const [i, row] of heads.entries()) draw(row, i === 0);
    };
    this.#room(heads.reduce((sum, { height }) => sum + height, 0) + 60);
    drawHead();
    for (const row of body.map(setRow)) {
      const breaks = this.#y + row.height > BOTTOM;
      if (breaks) {
        close();
        this.#turn();
        drawHead();
      }
      draw(row, breaks);
      const text = row.cells.map(({ cell }) => (cell.below ? '' : cell.text)).join('');
      this.placed.push({ text, page: this.pages.length, to: this.pages.length });
    }
    close();
    this.#y += STEP / 2;
  }
}

/** Sets a document: paragraphs by their indent, headings in bold, tables between ruling lines with their header on each page. */
export function typeset({ title, pieces }: Made): Typeset {
  const setter = new Typesetter(title);
  setter.centred(title, 22);
  for (const piece of pieces) {
    if (piece.kind === 'heading') setter.text(piece.label + piece.title, 2, 'bold');
    else if (piece.kind === 'paragraph') setter.text(piece.text, 2);
    else if (piece.kind === 'runIn') setter.text(`${piece.label}${piece.title}。${piece.text}`, 2);
    else if (piece.kind === 'table') {
      setter.centred(piece.caption, SIZE);
      setter.table(piece);
    } else throw new Error('a box is not set');
  }
  return setter;
}
