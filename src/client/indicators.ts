import { parameters } from '../lib/routes.ts';
import { havingWords, narrowBy } from './narrow.ts';
import { offerSorting } from './plan/sort.ts';

/** Narrows the matrix of indicators to what the form asks for, and lets tables be sorted. */
const form = document.querySelector<HTMLFormElement>('form.filter');
const matrix = document.querySelector<HTMLTableElement>('.matrix');
const main = document.querySelector<HTMLElement>('main');
if (main !== null) offerSorting(main);
if (form !== null && matrix !== null) {
  const rows = [...(matrix.tBodies[0]?.rows ?? [])];
  narrowBy(form, (ask) => {
    const hasWords = havingWords(ask(parameters.query));
    const [field, attribute] = [ask(parameters.field), ask(parameters.attribute)];
    const least = ask(parameters.several) === '' ? 1 : 2;
    for (const row of rows) {
      const { field: own, attribute: held = '', count } = row.dataset;
      row.hidden = !(
        (field === '' || own === field) &&
        (attribute === '' || held.split(' ').includes(attribute)) &&
        Number(count) >= least &&
        hasWords(row)
      );
    }
    return rows.filter(({ hidden }) => !hidden).length;
  });
}
