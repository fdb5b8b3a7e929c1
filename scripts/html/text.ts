/**
 * Elements → text: one block a line, `<br>` a break, the cells of a table one below the other. What the cells of a
 * table are is kept beside the text.
 */
import type { Element, ElementContent, Root, Text } from 'hast';
import type { Span } from '../pdast.ts';
import type { Grid, GridCell, StyledHeading } from '../evidence.ts';
import {
  attribute,
  childrenOf,
  FILLED,
  isApart,
  isBlock,
  isDrawn,
  isElement,
  isSilent,
} from './elements.ts';
import { labelsOf } from './list-labels.ts';
import { rowsOf, type Slot } from './rows.ts';
import { subscript, superscript } from './scripts.ts';
import type { Trace } from './trace.ts';

export interface PageText {
  text: string;
  /** Outer tables before the tables inside them. */
  grids: Grid[];
  /** Places of pictures, which the text cannot show. */
  pictures: number[];
  /** Places of what a page hides and is read all the same, for its numbers are missing in what it shows. */
  filled: number[];
  /** Headings that the markup names, with their level from 1. */
  headings: StyledHeading[];
}

/** So many lines in one text node are lines of the text; fewer may be folded by an editor of HTML. */
const FEWEST_LINES = 8;

/** True for the text of a node whose line ends part its paragraphs. */
function hasLines(text: string): boolean {
  const lines = text.split('\n').filter((line) => /[\u4e00-\u9fff]/.test(line));
  return lines.length >= FEWEST_LINES;
}

/** True for an element whose style keeps the lines of its text. */
const keepsLines = (element: Element): boolean =>
  isBlock(element) && /white-space\s*:\s*(?:pre|break-spaces)/i.test(attribute(element, 'style'));

/** What print puts between the parts of an element that stand above each other, and behind the second. */
const PARTED: Readonly<Record<string, readonly [string, string]>> = {
  ruby: ['（', '）'],
  mfrac: ['/', ''],
};
/** A figure, or a word of letters: what would run together with another. */
const ENDS_WORD = /[\w０-９%％‰]$/;
const BEGINS_WORD = /^[\w０-９]/;

const isGloss = (node: ElementContent): boolean => isElement(node) && node.tagName === 'rt';
const isWritten = (node: ElementContent): boolean =>
  node.type !== 'text' || node.value.trim() !== '';

export class TextWriter {
  #done = '';
  #line = '';
  /** Number that the browser writes in front of the next line. */
  #label = '';
  /** What comes next does not touch the line so far: figures and words at both sides are no one figure or word. */
  #apart = false;
  /** Inside an element that keeps the lines of its text. */
  #preformatted = false;
  readonly #grids: Grid[] = [];
  readonly #pictures: number[] = [];
  readonly #filled: number[] = [];
  readonly #headings: PageText['headings'] = [];
  readonly #silent: (element: Element) => boolean;
  readonly #trace: Trace | null;

  /**
   * @param silent elements that are left out besides those that no page shows
   * @param trace takes down what is written
   */
  constructor(silent: (element: Element) => boolean = () => false, trace: Trace | null = null) {
    this.#silent = silent;
    this.#trace = trace;
  }

  /** Ends the line, unless it is empty. */
  #break(): void {
    const line = this.#line.replace(/ +$/, '');
    this.#line = '';
    if (line.trim() === '') return;
    this.#done += `${this.#label}${line}\n`;
    this.#trace?.made(this.#label);
    this.#label = '';
  }

  /** Keeps the next text from the line, where something stands between them and reading on would make one word of two. */
  #part(text: string): void {
    if (text === '') return;
    if (this.#apart && ENDS_WORD.test(this.#line) && BEGINS_WORD.test(text)) this.#line += ' ';
    this.#apart = false;
  }

  #put(text: string): void {
    const lean = text.replace(/[ \t\n\r\f]+/g, ' ');
    this.#part(lean);
    this.#line +=
      (this.#line === '' || this.#line.endsWith(' ')) && lean.startsWith(' ')
        ? lean.slice(1)
        : lean;
  }

  /** Writes lines of their own and says where they stand. */
  #lines(write: () => void): Span {
    this.#break();
    const start = this.#done.length;
    write();
    this.#break();
    return { start, end: Math.max(start, this.#done.length - 1) };
  }

  #content(node: Root | Element): void {
    for (const child of childrenOf(node)) this.write(child, node);
  }

  /**
   * Writes one node with all that stands in it.
   *
   * @param parent that holds it, where that is written, too
   */
  write(node: ElementContent | Root, parent: Root | Element | null = null): void {
    if (node.type === 'text') this.#text(node);
    else if (node.type === 'root') this.#content(node);
    else if (isElement(node)) {
      const apart = isDrawn(node) || isApart(node, parent);
      if (apart) this.#apart = true;
      if (!isSilent(node) && !this.#silent(node)) this.#element(node);
      if (apart) this.#apart = true;
    }
  }

  #element(element: Element): void {
    const { tagName } = element;
    if (element.properties[FILLED]) this.#filled.push(this.#done.length);
    if (tagName === 'br') this.#break();
    else if (tagName === 'img') this.#pictures.push(this.#done.length);
    else if (tagName === 'sup' || tagName === 'sub') this.#raised(element, tagName);
    else if (PARTED[tagName]) this.#parted(element, PARTED[tagName]);
    else if (tagName === 'msup' || tagName === 'msub') this.#powered(element);
    else if (tagName === 'pre') this.#asPreformatted(element);
    else if (tagName === 'table' || tagName === 'tbody') this.#table(element);
    else if (tagName === 'ol') this.#numbered(element);
    else if (/^h[1-6]$/.test(tagName)) {
      const span = this.#lines(() => this.#content(element));
      if (span.end > span.start) this.#headings.push({ span, level: Number(tagName[1]) });
    } else if (keepsLines(element)) this.#asPreformatted(element);
    else if (isBlock(element)) this.#lines(() => this.#content(element));
    else this.#content(element);
  }

  /** Raised and lowered digits keep their look, or `生态19，` and `CO2` would read as other numbers. */
  #raised(element: Element, kind: 'sup' | 'sub'): void {
    const inside = new TextWriter(this.#silent, this.#trace);
    inside.#content(element);
    const { text } = inside.end();
    this.#put((kind === 'sup' ? superscript : subscript)(text));
  }

  /** What stands above, below or beside a text is set apart from it in a line, as print does without height. */
  #parted(element: Element, [before, behind]: readonly [string, string]): void {
    const known = childrenOf(element).some((child) => isElement(child) && child.tagName === 'rp');
    for (const [i, child] of childrenOf(element).filter(isWritten).entries()) {
      const aside = !known && i > 0 && (element.tagName !== 'ruby' || isGloss(child));
      if (aside) this.#line += before;
      this.write(child);
      if (aside) this.#line += behind;
    }
  }

  /** 10³: the second part of a power or an index is raised or lowered. */
  #powered(element: Element): void {
    for (const [i, child] of childrenOf(element).filter(isWritten).entries()) {
      if (i === 0 || !isElement(child)) this.write(child);
      else this.#raised(child, element.tagName === 'msup' ? 'sup' : 'sub');
    }
  }

  /** A text node; one with many lines and no block among them keeps its lines, as who wrote them meant it. */
  #text(node: Text): void {
    if (this.#preformatted) this.#asWritten(node);
    else if (hasLines(node.value)) this.#lines(() => this.#asWritten(node));
    else {
      this.#trace?.wrote(node);
      this.#put(node.value);
    }
  }

  #asWritten(node: Text): void {
    this.#trace?.wrote(node);
    for (const [i, line] of node.value.split('\n').entries()) {
      if (i > 0) this.#break();
      this.#part(line);
      this.#line += line;
    }
  }

  #asPreformatted(element: Element): void {
    const before = this.#preformatted;
    this.#preformatted = true;
    this.#lines(() => this.#content(element));
    this.#preformatted = before;
  }

  /** A list whose numbers the browser writes. */
  #numbered(list: Element): void {
    const labels = labelsOf(list);
    this.#lines(() => {
      for (const child of childrenOf(list)) {
        const label = labels.get(child);
        if (label === undefined || !isElement(child)) {
          this.write(child);
          continue;
        }
        this.#break();
        this.#label = label;
        this.#lines(() => this.#content(child));
        this.#label = '';
      }
    });
  }

  #table(table: Element): void {
    const { slots, rows, columns, captions } = rowsOf(
      table,
      (element) => isSilent(element) || this.#silent(element),
    );
    const grid: Grid = { span: { start: 0, end: 0 }, rows, columns, cells: [] };
    for (const caption of captions) grid.caption = this.#lines(() => this.#content(caption));
    // Before the tables inside its cells.
    this.#grids.push(grid);
    grid.span = this.#lines(() => {
      grid.cells = slots.map((slot) => this.#cell(slot));
    });
    // Empty cells behind the last words stand at the end of the table, not on the line below it.
    const { end } = grid.span;
    for (const cell of grid.cells) if (cell.span.start > end) cell.span = { start: end, end };
    if (grid.columns === 0) this.#grids.splice(this.#grids.indexOf(grid), 1);
  }

  #cell({ element, ...place }: Slot): GridCell {
    return {
      ...place,
      header: element.tagName === 'th',
      span: this.#lines(() => this.#content(element)),
    };
  }

  /** The text so far. */
  end(): PageText {
    this.#break();
    return {
      text: this.#done.replace(/\n$/, ''),
      grids: this.#grids,
      pictures: this.#pictures,
      filled: this.#filled,
      headings: this.#headings,
    };
  }
}
