/** What is asked: in the form, and in the address, so that a search can be shared. */
import { hrefWith, parameters, routes } from '../lib/routes.ts';
import { facets, type Choice } from './facets.ts';

export interface State {
  text: string;
  choice: Choice;
  onlyTables: boolean;
}

/** What the address asks for. */
export function readAddress(): State {
  const asked = new URLSearchParams(location.search);
  const value = (name: keyof typeof parameters): string => asked.get(parameters[name]) ?? '';
  return {
    text: value('query'),
    choice: { region: value('region'), kind: value('kind'), year: value('year') },
    onlyTables: value('tables') !== '',
  };
}

/** Puts it into the address without leaving the page. */
export function writeAddress({ text, choice, onlyTables }: State): void {
  const page = routes.search();
  const address = hrefWith(page, page, {
    query: text.trim(),
    ...choice,
    tables: onlyTables ? '1' : '',
  });
  try {
    history.replaceState(null, '', address.slice(address.indexOf('?')));
  } catch {
    // Some browsers forbid it for pages opened from disk; searching does not depend on it.
  }
}

/** Whether the reader has pressed Enter on another page; an address that is shared does not say so. */
export function wantsToGo(): boolean {
  return new URLSearchParams(location.search).has(parameters.go);
}

/** True where nothing is filtered. */
export function unfiltered({ choice, onlyTables }: Omit<State, 'text'>): boolean {
  return !onlyTables && facets.every((facet) => choice[facet] === '');
}
