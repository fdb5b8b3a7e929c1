/** Where the cells of an HTML table stand, as the table model of HTML places them. */
import type { Element } from 'hast';
import { attribute, childrenOf, isElement } from './elements.ts';

/** A cell with its place. */
export interface Slot {
  element: Element;
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
}

export interface Rows {
  slots: Slot[];
  rows: number;
  /** 0 where the markup gives no grid that makes sense. */
  columns: number;
  captions: Element[];
}

/** More columns than any document has; a table that claims more is only text. */
const MOST_COLUMNS = 100;

/** `rowspan` or `colspan` as a number; what is no number counts as 1. */
function spanned(element: Element, name: 'rowSpan' | 'colSpan'): number {
  const value = Number.parseInt(attribute(element, name), 10);
  return Number.isFinite(value) && value >= 0 ? value : 1;
}

/**
 * Places the cells of a table, a row group at a time.
 *
 * @param silent rows and cells that the page does not show
 */
export function rowsOf(table: Element, silent: (element: Element) => boolean): Rows {
  const slots: Slot[] = [];
  const captions: Element[] = [];
  let row = 0;
  let columns = 0;
  const readGroup = (group: readonly Element[]) => {
    const first = row;
    /** For each column, the row from which it is free. */
    const free: number[] = [];
    for (const tr of group) {
      let column = 0;
      for (const element of childrenOf(tr)) {
        if (!isElement(element) || !/^t[dh]$/.test(element.tagName) || silent(element)) continue;
        while ((free[column] ?? 0) > row) column += 1;
        const left = first + group.length - row;
        const rowSpan = Math.min(spanned(element, 'rowSpan') || left, left);
        let colSpan = Math.min(Math.max(1, spanned(element, 'colSpan')), MOST_COLUMNS + 1);
        // A cell never lies over one that reaches down from above.
        for (let k = 1; k < colSpan; k += 1) if ((free[column + k] ?? 0) > row) colSpan = k;
        slots.push({ element, row, column, rowSpan, colSpan });
        for (let k = column; k < column + colSpan; k += 1)
          free[k] = Math.max(free[k] ?? 0, row + rowSpan);
        column += colSpan;
        columns = Math.max(columns, column);
      }
      row += 1;
    }
  };
  let loose: Element[] = [];
  const readLoose = () => {
    readGroup(loose);
    loose = [];
  };
  for (const child of childrenOf(table)) {
    if (!isElement(child) || silent(child)) continue;
    if (child.tagName === 'tr') loose.push(child);
    else if (child.tagName === 'caption') captions.push(child);
    else if (/^t(?:head|body|foot)$/.test(child.tagName)) {
      readLoose();
      readGroup(
        childrenOf(child).filter(
          (tr): tr is Element => isElement(tr) && tr.tagName === 'tr' && !silent(tr),
        ),
      );
    }
  }
  readLoose();
  return { slots, rows: row, columns: columns > MOST_COLUMNS ? 0 : columns, captions };
}
