import { keepInAddress } from './address.ts';

type Field = HTMLInputElement | HTMLSelectElement;

const isBox = (field: Field): field is HTMLInputElement => field.type === 'checkbox';

/** Says in the form how much of a list is shown. */
export function tellShown(form: HTMLFormElement, shown: number): void {
  const output = form.querySelector('output');
  if (output === null) return;
  const said = output.dataset['of']?.replace('{n}', String(shown)) ?? '';
  output.textContent = shown === 0 ? (form.dataset['none'] ?? '') : said;
}

/** Tells whether an element has each of the words that are asked for, in whatever case. */
export function havingWords(asked: string): (element: HTMLElement) => boolean {
  const words = asked.toLowerCase().split(/\s+/);
  return (element) => {
    const text = element.textContent.toLowerCase();
    return words.every((word) => text.includes(word));
  };
}

/**
 * Narrows what is shown to what a form asks for, at first and at each change of it. The form is sent nowhere: what it
 * asks for is kept in the address and read from it.
 *
 * @param narrow shows what is asked for, by the names of fields, and gives how much that is
 */
export function narrowBy(
  form: HTMLFormElement,
  narrow: (ask: (name: string) => string) => number,
): void {
  const fields = [...form.elements].filter(
    (field): field is Field =>
      field instanceof HTMLInputElement || field instanceof HTMLSelectElement,
  );
  const ask = (name: string): string => {
    const field = fields.find((one) => one.name === name);
    return field === undefined || (isBox(field) && !field.checked) ? '' : field.value.trim();
  };
  const update = (): void => {
    tellShown(form, narrow(ask));
  };
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
  form.addEventListener('input', follow);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('reset', () => setTimeout(follow));
  update();
}
