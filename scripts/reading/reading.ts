/** What a port makes of a file: its text with all that the file tells of it beside the words. */
import type { Grid, StyledHeading } from '../evidence.ts';
import type { PageMeta } from '../html/meta.ts';
import type { Span } from '../pdast.ts';
import type { Reading } from '../source/omission.ts';
import type { Box } from './page/ink.ts';
import type { FurnitureRule } from './page/printed-table.ts';

/** A line of print: its place in the text, and on which page and where it stands. */
export interface PrintedPlace extends Span {
  /** From 1. */
  page: number;
  /** In points, from the top left of the page. */
  box: Box;
}

/** What only a file with pages knows. */
export interface Print {
  /** Lines, sorted. */
  places: PrintedPlace[];
  /** Lines that are one paragraph, sorted; no two lie over each other. */
  paragraphs: Span[];
  /** What is printed and is no text, with the rule that drops it; sorted. */
  furniture: (Span & { rule: FurnitureRule })[];
  /** Pages whose words were recognised below a picture. */
  recognised: number[];
  /** Pages that show a picture and have no words. */
  wordless: number[];
  /** Number of pages. */
  pages: number;
}

/** A file without pages, as HTML, which then goes the way of every page. */
export interface Pageless extends Reading {
  html: string;
  /** All characters of the file: what has to be accounted for. */
  file: string;
}

/** A text read from a file. */
export interface PortReading extends Reading {
  /** All characters of the file, in the order in which it has them: what has to be accounted for. */
  file: string;
  text: string;
  grids: Grid[];
  headings: StyledHeading[];
  /** Offsets of pictures. */
  pictures: number[];
  meta: PageMeta | null;
  print: Print | null;
}
