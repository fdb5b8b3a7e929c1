/** The search page: from what is asked to what is shown. */
import { href, routes } from '../lib/routes.ts';
import { zhSearch } from '../ui/zh.ts';
import { button, element } from './element.ts';
import { Form } from './form.ts';
import type { Near } from './draw-near.ts';
import { offerNear } from './offer-near.ts';
import { offerJump } from './offer-jump.ts';
import { walkWithKeys } from './keys.ts';
import { Library } from './load.ts';
import { answerFromFiles, type Outcome } from './outcome.ts';
import { parseQuery, type Query, writeQuery } from './query.ts';
import { drawResults, StaleError } from './results.ts';
import { Service } from './service.ts';
import { readAddress, unfiltered, wantsToGo, writeAddress, type State } from './state.ts';
import { LoadError } from './volume.ts';

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
  const { service: address } = results.dataset;
  const service = address === undefined ? null : new Service(address);
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
      const [outcome, message, ...content] = await search(query, state);
      if (stale()) return;
      if (outcome.library === 0) {
        show(zhSearch.emptyLibrary);
        return;
      }
      form.showCounts(outcome.counts, state);
      if (!jump) {
        show(message, ...content);
        await new Promise((done) => setTimeout(done, rest));
        if (stale()) return;
        const near = await nearTo(outcome, query, state);
        if (stale() || near === null) return;
        results.append(...near.content);
        if (outcome.known.length === 0) status.textContent = zhSearch.onlyNear(near.count);
      } else if (outcome.found.plans === 0)
        show(jump.message, ...(jump.content.length > 0 ? jump.content : content));
      else if (jump.content.length === 0) show(message, ...content);
      else show(jump.message + message, ...jump.content, ...content);
    } catch (error) {
      if (!stale()) fail(error);
    }
  };

  /** Asks the service, and where it does not answer, or cannot bring what it has found, the files of the site. */
  const search = async (
    query: Query,
    state: State,
  ): Promise<[outcome: Outcome, message: string, ...content: Node[]]> => {
    const served = await service?.answer(state);
    if (served) {
      try {
        return [served, ...(await draw(served, query, state))];
      } catch {
        service?.distrust();
      }
    }
    const own = await answerFromFiles(query, state, library);
    return [own, ...(await draw(own, query, state))];
  };

  const draw = async (
    { complete, found, also, suggestions }: Outcome,
    query: Query,
    state: State,
  ): Promise<[message: string, ...content: Node[]]> => {
    const { text, onlyTables } = state;
    const others = await Promise.all(
      also.map(async ({ words, query, found }) => [
        element('h2', { class: 'also' }, zhSearch.also(words)),
        await drawResults({ found, query, onlyTables, text: writeQuery(query), fail }),
      ]),
    );
    if (found.plans > 0) {
      const message = complete ? zhSearch.found : zhSearch.foundAtLeast;
      const drawn = await drawResults({ found, query, onlyTables, text, fail });
      return [message(found.sections, found.plans), drawn, ...others.flat()];
    }
    if (others.length > 0) return [zhSearch.onlyAlso, ...others.flat()];
    if (!unfiltered(state)) {
      const clear = button(zhSearch.clearFilters, () => {
        form.state = { ...state, choice: { region: '', kind: '', year: '' }, onlyTables: false };
        form.field.focus();
        void answer();
      });
      return [zhSearch.nothingFiltered, clear];
    }
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

  const nearTo = ({ known }: Outcome, query: Query, state: State): Promise<Near | null> =>
    offerNear(
      {
        ...{ query, state, known, library, fail },
        draw: drawResults,
        heading: zhSearch.near,
      },
      results.dataset['near'],
    );

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
