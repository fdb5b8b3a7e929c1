import { parameters } from '../lib/routes.ts';
import { orders } from './library-orders.ts';
import { havingWords, narrowBy } from './narrow.ts';

/** Narrows the list of plans to what the form asks for, and puts it in another order. */
const form = document.querySelector<HTMLFormElement>('form.filter');
const list = document.querySelector<HTMLElement>('.library');
if (form !== null && list !== null) arrange(form, list);

function arrange(form: HTMLFormElement, list: HTMLElement): void {
  /** Data of a plan that must be what is asked for. */
  const facets = [parameters.region, parameters.kind, parameters.year];
  const plans = [...list.querySelectorAll<HTMLElement>('li')];
  const homes = plans.map((plan) => plan.parentElement);
  const groups = [...list.querySelectorAll<HTMLElement>('.group')];
  const jump = document.querySelector<HTMLElement>('.jump');
  /** Holds all plans while they are in an order of their own. */
  const flat = document.createElement('ul');
  list.append(flat);

  narrowBy(form, (ask) => {
    const hasWords = havingWords(ask(parameters.query));
    const wanted = facets
      .map((name) => [name, ask(name)] as const)
      .filter(([, value]) => value !== '');
    for (const plan of plans) {
      plan.hidden = !(
        wanted.every(([name, value]) => holds(value, plan.dataset[name])) && hasWords(plan)
      );
    }
    const shown = plans.filter(({ hidden }) => !hidden).length;
    const order = orders[ask(parameters.sort)];
    if (order === undefined) plans.forEach((plan, index) => homes[index]?.append(plan));
    else flat.append(...[...plans].sort(order));
    list.classList.toggle('flat', order !== undefined);
    list.classList.toggle('narrowed', shown < plans.length);
    for (const group of groups) group.hidden = group.querySelector('li:not([hidden])') === null;
    if (jump !== null) jump.hidden = order !== undefined || shown < plans.length;
    return shown;
  });
}

/** A region also holds what the regions in it hold: their paths begin with its own. */
function holds(value: string, path = ''): boolean {
  return path === value || path.startsWith(`${value}/`);
}
