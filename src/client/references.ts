import { parameters } from '../lib/routes.ts';
import { havingWords, narrowBy } from './narrow.ts';

/** Narrows the list of what is cited to what the form asks for. */
const form = document.querySelector<HTMLFormElement>('form.filter');
if (form !== null) {
  const entries = [...document.querySelectorAll<HTMLElement>('.wanted > li')];
  narrowBy(form, (ask) => {
    const hasWords = havingWords(ask(parameters.query));
    const kind = ask(parameters.kind);
    for (const entry of entries)
      entry.hidden = !(['', entry.dataset['kind']].includes(kind) && hasWords(entry));
    return entries.filter(({ hidden }) => !hidden).length;
  });
}
