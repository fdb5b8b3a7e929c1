/** Writes HTML for files without pages, which then goes the way of every page. */
import type { Omission } from '../source/omission.ts';
import type { Pageless } from './reading.ts';

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A cell with the places that it reaches over. */
export interface HtmlCell {
  html: string;
  rowSpan?: number;
  colSpan?: number;
}

const spans = ({ rowSpan = 1, colSpan = 1 }: HtmlCell): string =>
  (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '') + (colSpan > 1 ? ` colspan="${colSpan}"` : '');

/** A table; a place that a cell beside or above reaches over is left out. */
export const tableOf = (rows: readonly (readonly HtmlCell[])[]): string =>
  `<table>${rows
    .map((row) => `<tr>${row.map((cell) => `<td${spans(cell)}>${cell.html}</td>`).join('')}</tr>`)
    .join('')}</table>`;

/** A page around what was written. */
export const pageOf = (body: string): string => `<div>${body}</div>`;

/** A reading of which the HTML has all but what is on record. */
export const withLeft = (html: string, omitted: readonly Omission[]): Pageless => ({
  html,
  file: html + omitted.map(({ text }) => `<p>${escaped(text)}</p>`).join(''),
  omitted: omitted.filter(({ text }) => text.trim() !== ''),
  made: '',
});
