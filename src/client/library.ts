import { parameters } from '../lib/routes.ts';
import { keepInAddress } from './address.ts';
import { followForm } from './follow-form.ts';
import { orders } from './library-orders.ts';

/** Narrows the list of plans to what the form asks for, puts it in another order, and keeps both in the address. */
const form = document.querySelector<HTMLFormElement>('form.filter');
const list = document.querySelector<HTMLElement>('.library');
if (form !== null && list !== null) arrange(form, list);

function arrange(form: HTMLFormElement, list: HTMLElement): void {
  /** Data of a plan that must be what is asked for. */
  const facets = [parameters.region, parameters.kind, parameters.year];
  const names = [parameters.query, ...facets, parameters.sort];
  const plans = [...list.querySelectorAll<HTMLElement>('li')];
  const homes = plans.map((plan) => plan.parentElement);
  const groups = [...list.querySelectorAll<HTMLElement>('.group')];
  const jump = document.querySelector<HTMLElement>('.jump');
  const output = form.querySelector('output');
  /** Holds all plans while they are in an order of their own. */
  const flat = document.createElement('ul');
  list.append(flat);

  const ask = (name: string): string => fieldOf(form, name)?.value.trim() ?? '';

  function update(): void {
    const words = ask(parameters.query).toLowerCase().split(/\s+/);
    const wanted = facets
      .map((name) => [name, ask(name)] as const)
      .filter(([, value]) => value !== '');
    let shown = 0;
    for (const plan of plans) {
      const text = plan.textContent.toLowerCase();
      plan.hidden = !(
        wanted.every(([name, value]) => holds(value, plan.dataset[name])) &&
        words.every((word) => text.includes(word))
      );
      if (!plan.hidden) shown += 1;
    }
    const order = orders[ask(parameters.sort)];
    if (order === undefined) plans.forEach((plan, index) => homes[index]?.append(plan));
    else flat.append(...[...plans].sort(order));
    list.classList.toggle('flat', order !== undefined);
    list.classList.toggle('narrowed', shown < plans.length);
    for (const group of groups) group.hidden = group.querySelector('li:not([hidden])') === null;
    if (jump !== null) jump.hidden = order !== undefined || shown < plans.length;
    if (output === null) return;
    const said = output.dataset['of']?.replace('{n}', String(shown)) ?? '';
    output.textContent = shown === 0 ? (form.dataset['none'] ?? '') : said;
  }

  const follow = (): void => {
    update();
    keepInAddress(names.map((name) => [name, ask(name)]));
  };
  const asked = new URLSearchParams(location.search);
  for (const name of names) {
    const field = fieldOf(form, name);
    if (field === null) continue;
    field.value = asked.get(name) ?? '';
    // What this library does not have cannot be asked for.
    if ('selectedIndex' in field && field.selectedIndex < 0) field.value = '';
  }
  followForm(form, follow);
  update();
}

function fieldOf(form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement | null {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field : null;
}

/** A region also holds what the regions in it hold: their paths begin with its own. */
function holds(value: string, path = ''): boolean {
  return path === value || path.startsWith(`${value}/`);
}
