/** The search page: from what is asked to what is shown. */
import { href, routes } from '../lib/routes.ts';
import { zhSearch } from '../ui/zh.ts';
import { button, element } from './element.ts';
import { drawAlso } from './draw-also.ts';
import { filter, suits } from './facets.ts';
import { find, type Hit } from './find.ts';
import { Form } from './form.ts';
import type { Catalog } from './format.ts';
import { offerNear } from './offer-near.ts';
import { offerJump } from './offer-jump.ts';
import { walkWithKeys } from './keys.ts';
import { Library, LoadError } from './load.ts';
import type { Shards } from './places.ts';
import { parseQuery, type Query } from './query.ts';
import { namedBy, rank, type Group } from './rank.ts';
import { drawResults, StaleError } from './results.ts';
import { readAddress, unfiltered, wantsToGo, writeAddress, type State } from './state.ts';
import { suggest } from './suggest.ts';

/** Milliseconds without a key until what is similar is asked for: while somebody types, most of it would be for nothing. */
const rest = 300;

const folder = href(routes.search(), routes.searchData(''));

/**
 * Brings the search page to life.
 *
 * @param root element of the form
 * @param status element that is read out when its text changes
 * @param results element for what was found
 */
export function startSearch(root: HTMLElement, status: HTMLElement, results: HTMLElement): void {
  const form = new Form(root);
  let library = new Library(folder);
  let turn = 0;

  const show = (message: string, ...content: (Node | string)[]): void => {
    results.removeAttribute('aria-busy');
    status.textContent = message;
    results.replaceChildren(...content);
  };

  const fail = (error: unknown): void => {
    show(
      explain(error),
      button(zhSearch.retry, () => {
        library = new Library(folder, `?${Date.now()}`);
        form.field.focus();
        void answer();
      }),
    );
  };

  const ask = (text: string): HTMLButtonElement =>
    button(text, () => {
      form.state = { ...form.state, text };
      form.field.focus();
      void answer();
    });

  const answer = async (go?: (address: string) => void): Promise<void> => {
    const mine = ++turn;
    const stale = (): boolean => mine !== turn;
    const state = form.state;
    const query = parseQuery(state.text);
    writeAddress(state);
    if (query.wanted.length === 0) {
      show(query.unwanted.length > 0 ? zhSearch.onlyUnwanted : zhSearch.idle);
      return;
    }
    results.setAttribute('aria-busy', 'true');
    if (!results.hasChildNodes()) status.textContent = zhSearch.busy;
    try {
      const jump = await offerJump(state.text, library);
      if (stale()) return;
      if (go && jump?.address != null) {
        go(jump.address);
        return;
      }
      if (jump?.alone === true) {
        show(jump.message, ...jump.content);
        return;
      }
      const { catalog, hits } = await search(query, state);
      if (stale()) return;
      if (catalog.plans.length === 0) {
        show(zhSearch.emptyLibrary);
        return;
      }
      form.showCounts(hits, state, catalog);
      const shown = filter(hits, state.choice, catalog);
      const named = state.onlyTables
        ? []
        : namedBy(query, catalog).filter((plan) =>
            suits(catalog.plans[plan], state.choice, catalog.plans),
          );
      const groups = rank(shown, named, query, catalog);
      const also = await drawAlso({
        query,
        state,
        known: shown,
        shards: shards(catalog),
        library,
        fail,
      });
      const [message, ...content] =
        groups.length > 0
          ? await found(groups, query, state, catalog)
          : also.content.length > 0
            ? ([zhSearch.onlyAlso] as const)
            : await nothing(query, state, catalog);
      if (stale()) return;
      if (!jump) {
        show(message, ...content, ...also.content);
        const known = [...shown, ...also.hits];
        await new Promise((done) => setTimeout(done, rest));
        if (stale()) return;
        const near = await offerNear(
          {
            ...{ query, state, known, catalog, library, fail },
            draw: drawResults,
            heading: zhSearch.near,
          },
          results.dataset['near'],
        );
        if (stale() || near === null) return;
        results.append(...near.content);
        if (known.length === 0) status.textContent = zhSearch.onlyNear(near.count);
      } else if (groups.length === 0)
        show(jump.message, ...(jump.content.length > 0 ? jump.content : content));
      else if (jump.content.length === 0) show(message, ...content);
      else show(jump.message + message, ...jump.content, ...content);
    } catch (error) {
      if (!stale()) fail(error);
    }
  };

  const search = async (
    query: Query,
    { onlyTables }: State,
  ): Promise<{ catalog: Catalog; hits: Hit[] }> => {
    const catalog = await library.catalog();
    return { catalog, hits: await find(query, shards(catalog), onlyTables) };
  };

  const shards = (catalog: Catalog): Shards => {
    const from = library;
    return { catalog, shard: (file) => from.shard(file), postings: (file) => from.postings(file) };
  };

  const found = async (
    groups: readonly Group[],
    query: Query,
    { text, onlyTables }: State,
    catalog: Catalog,
  ): Promise<[string, Node]> => {
    const drawn = await drawResults({ groups, query, onlyTables, text, catalog, library, fail });
    const sections = groups.reduce((sum, { hits }) => sum + hits.length, 0);
    return [zhSearch.found(sections, groups.length), drawn];
  };

  const nothing = async (
    query: Query,
    state: State,
    catalog: Catalog,
  ): Promise<[string, ...Node[]]> => {
    if (!unfiltered(state)) {
      const clear = button(zhSearch.clearFilters, () => {
        form.state = { ...state, choice: { region: '', kind: '', year: '' }, onlyTables: false };
        form.field.focus();
        void answer();
      });
      return [zhSearch.nothingFiltered, clear];
    }
    const suggestions = await suggest(query, shards(catalog));
    if (suggestions.length === 0) {
      return [zhSearch.nothing, element('p', {}, zhSearch.noSuggestions)];
    }
    return [
      zhSearch.nothing,
      element('p', {}, zhSearch.suggestions),
      element(
        'ul',
        { class: 'suggestions' },
        ...suggestions.map(({ text, sections }) =>
          element('li', {}, ask(text), sections > 0 && ` ${zhSearch.sections(sections)}`),
        ),
      ),
    ];
  };

  form.state = readAddress();
  form.onChange((entered) => void answer(entered ? (to) => location.assign(to) : undefined));
  walkWithKeys(form.field, results);
  // Who comes from another page goes back to that page, and not to this one.
  void answer(wantsToGo() ? (to) => location.replace(to) : undefined);
}

function explain(error: unknown): string {
  if (error instanceof LoadError) return zhSearch.failed(error.file);
  return error instanceof StaleError ? zhSearch.stale : zhSearch.broken;
}
