import { fitTables } from './plan/fit.ts';
import { offerSorting } from './plan/sort.ts';

/** What the tables of a plan need; a plan without tables does without. */
const text = document.querySelector<HTMLElement>('.text');
if (text !== null) {
  fitTables(text);
  offerSorting(text);
}
