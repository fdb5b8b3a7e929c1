import { parameters } from '../lib/routes.ts';
import { keepInAddress } from './address.ts';
import { followForm } from './follow-form.ts';
import { offerSorting } from './plan/sort.ts';

/** Narrows the matrix of indicators to what the form asks for, keeps that in the address, and lets tables be sorted. */
const form = document.querySelector<HTMLFormElement>('form.filter');
const matrix = document.querySelector<HTMLTableElement>('.matrix');
const main = document.querySelector<HTMLElement>('main');
if (main !== null) offerSorting(main);
if (form !== null && matrix !== null) narrow(form, [...(matrix.tBodies[0]?.rows ?? [])]);

function narrow(form: HTMLFormElement, rows: readonly HTMLTableRowElement[]): void {
  const fields = [...form.elements].filter(
    (field) => field instanceof HTMLInputElement || field instanceof HTMLSelectElement,
  );
  const output = form.querySelector('output');
  const isBox = (field: (typeof fields)[number]): field is HTMLInputElement =>
    field.type === 'checkbox';
  const ask = (name: string): string => {
    const field = fields.find((one) => one.name === name);
    if (field === undefined || (isBox(field) && !field.checked)) return '';
    return field.value.trim();
  };

  function update(): void {
    const words = ask(parameters.query).toLowerCase().split(/\s+/);
    const [field, attribute] = [ask(parameters.field), ask(parameters.attribute)];
    const least = ask(parameters.several) === '' ? 1 : 2;
    let shown = 0;
    for (const row of rows) {
      const { field: own, attribute: held = '', count } = row.dataset;
      const text = row.textContent.toLowerCase();
      row.hidden = !(
        (field === '' || own === field) &&
        (attribute === '' || held.split(' ').includes(attribute)) &&
        Number(count) >= least &&
        words.every((word) => text.includes(word))
      );
      if (!row.hidden) shown += 1;
    }
    if (output === null) return;
    const said = output.dataset['of']?.replace('{n}', String(shown)) ?? '';
    output.textContent = shown === 0 ? (form.dataset['none'] ?? '') : said;
  }

  const follow = (): void => {
    update();
    keepInAddress(fields.map(({ name }) => [name, ask(name)]));
  };
  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = asked.get(field.name) ?? '';
    if (isBox(field)) field.checked = value === field.value;
    else field.value = value;
    // What this library does not have cannot be asked for.
    if ('selectedIndex' in field && field.selectedIndex < 0) field.value = '';
  }
  followForm(form, follow);
  update();
}
