/** The form of the search page: field, filters, and the counts beside their choices. */
import { zhSearch } from '../ui/zh.ts';
import { element } from './element.ts';
import { type Counts, type Facet, facets } from './facets.ts';
import type { State } from './state.ts';
import { onTyping } from './typing.ts';

export class Form {
  readonly field: HTMLInputElement;
  readonly #filters: HTMLElement;
  readonly #selects: Record<Facet, HTMLSelectElement>;
  readonly #onlyTables: HTMLInputElement;

  /** @param root element that holds the whole form, as `src/pages/search/index.astro` writes it */
  constructor(root: HTMLElement) {
    const find = <Found extends HTMLElement>(kind: new () => Found, selector: string): Found => {
      const found = root.querySelector(selector);
      if (!(found instanceof kind)) throw new Error(`The search page has no ${selector}`);
      return found;
    };
    const select = (facet: Facet): HTMLSelectElement =>
      find(HTMLSelectElement, `select[name="${facet}"]`);
    this.field = find(HTMLInputElement, 'input[type="search"]');
    this.#filters = find(HTMLFieldSetElement, 'fieldset');
    this.#selects = { region: select('region'), kind: select('kind'), year: select('year') };
    this.#onlyTables = find(HTMLInputElement, 'input[type="checkbox"]');
  }

  get state(): State {
    const { region, kind, year } = this.#selects;
    return {
      text: this.field.value,
      choice: { region: region.value, kind: kind.value, year: year.value },
      onlyTables: this.#onlyTables.checked,
    };
  }

  set state({ text, choice, onlyTables }: State) {
    this.field.value = text;
    this.#onlyTables.checked = onlyTables;
    for (const facet of facets) {
      const select = this.#selects[facet];
      // The choices are not known before a first search, but one may be in the address.
      const known = [...select.options].some(({ value }) => value === choice[facet]);
      if (!known) select.append(element('option', { value: choice[facet] }, choice[facet]));
      select.value = choice[facet];
    }
  }

  /** Calls back when the reader asks for something else, or presses Enter. */
  onChange(act: (entered: boolean) => void): void {
    const change = (): void => act(false);
    onTyping(this.field, change);
    this.field.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      act(true);
    });
    for (const facet of facets) this.#selects[facet].addEventListener('change', change);
    this.#onlyTables.addEventListener('change', change);
  }

  /** Says beside each choice how many sections it would leave. */
  showCounts(counts: Counts, { choice }: State): void {
    this.#filters.hidden = false;
    for (const facet of facets) {
      const { all, values } = counts[facet];
      const options = [element('option', { value: '' }, zhSearch.all(all))];
      for (const [value, sections] of values) {
        options.push(element('option', { value }, zhSearch.choice(value, sections)));
      }
      this.#selects[facet].replaceChildren(...options);
      this.#selects[facet].value = choice[facet];
    }
  }
}
