/**
 * pdast: the tree of a plan document, in unist terms. Nodes hold raw offsets (`span`); their text is what the
 * source renders there, so edits made after a node was built show in it.
 */
import type { Node } from 'unist';
import type { ParagraphRole } from '../src/plan.schema.ts';
import type { MarkerKind } from './notation/markers.ts';

/** Half-open raw range. */
export interface Span {
  start: number;
  end: number;
}

/** What stood as one paragraph, heading or cell, on its way into the tree. */
export interface Segment {
  span: Span;
  /** Text as it stood when the segment was made. */
  text: string;
  /** A line of a table that is drawn with signs or spaces and could not be read. */
  drawn?: true;
  /** Goes on with the piece of its cell before it, which print broke off. */
  goesOn?: true;
}

interface Addressed extends Node {
  anchor: string;
}

/** A run of text that is read as one paragraph. */
export interface Paragraph extends Addressed {
  type: 'paragraph';
  role: ParagraphRole;
  span: Span;
  /** Run-in heading or lead sentence that opens it; ends at this raw offset. */
  lead: { kind: 'heading' | 'sentence'; end: number } | null;
}

/** Title of the document, or of one of the documents, inside the text. */
export interface Title extends Addressed {
  type: 'title';
  span: Span;
}

/** A numbered or named part with its heading. */
export interface Division extends Addressed {
  type: 'division';
  kind: MarkerKind | 'named' | 'attachment';
  /** The heading; for a run-in heading, the beginning of the first paragraph. */
  span: Span;
  number: string | null;
  runIn: boolean;
  openEnd: boolean;
  /** Level that the markup gives it. */
  style?: number;
  children: Content[];
}

export interface TableCell {
  /** Null for a cell that the source left out. */
  span: Span | null;
  /** A merged cell once more: shown in its row, but text of the page only where it first stands. */
  filled?: true;
  /** Goes on with the piece before it, which print broke off. */
  goesOn?: true;
  /** Cells under the same header that are shown with this one. */
  rest?: TableCell[];
}

/** A cell and those that are shown with it. */
export const piecesOf = (cell: TableCell): TableCell[] => [cell, ...(cell.rest ?? [])];

/** What joins a piece of a name to the whole before it. */
const JOINT = '：';

/** What stands before the `i`th piece of a cell. */
export const jointBefore = ({ goesOn }: TableCell, i: number): string =>
  i === 0 || goesOn ? '' : JOINT;

/** Places of the cells of a row that are text of the page there, in the order of the text. */
export const ownSpans = (cells: readonly TableCell[]): Span[] =>
  cells
    .flatMap(piecesOf)
    .flatMap(({ span, filled }) => (span && !filled ? [span] : []))
    .sort((a, b) => a.start - b.start);

export interface Table extends Addressed {
  type: 'table';
  caption: Span | null;
  header: TableCell[];
  rows: {
    anchor: string;
    cells: TableCell[];
    /** Columns of which another reading is as good. */
    doubtful?: readonly number[];
    /** Nothing tells which cells it has: all of it stands in one. */
    unread?: boolean;
  }[];
  status: 'complete' | 'partial' | 'lost';
  note: string | null;
}

/** A numbered entry of a box. */
export interface Item extends Addressed {
  type: 'item';
  span: Span;
  /** The number that opens it, where the source sets it apart. */
  label: Span | null;
  lead: { kind: 'heading' | 'sentence'; end: number } | null;
}

/** 专栏. */
export interface Box extends Addressed {
  type: 'box';
  caption: Span;
  children: (Paragraph | Item | Table)[];
}

/** The notice that carries the plan. */
export interface Notice extends Addressed {
  type: 'notice';
  children: (Paragraph | Title)[];
}

/** What stands where something was that is no longer in the text: published links lead here. */
export interface Gone extends Addressed {
  type: 'gone';
  /** More published anchors that lead here. */
  others: string[];
  /** The first release that does not have it any more; null until there is one. */
  release: string | null;
}

export type Content = Paragraph | Title | Division | Table | Box | Notice | Gone;
export type Leaf = Paragraph | Title | Item;

export interface Root extends Node {
  type: 'root';
  children: Content[];
}

/** Visits every node below a list in reading order, with the chain of nodes that hold it. */
export function walk(
  nodes: readonly (Content | Item)[],
  visit: (node: Content | Item, parents: readonly (Content | Item)[]) => void,
  parents: readonly (Content | Item)[] = [],
): void {
  for (const node of nodes) {
    visit(node, parents);
    if ('children' in node) walk(node.children, visit, [...parents, node]);
  }
}
