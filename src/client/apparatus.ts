import { isShownAt } from '../lib/levels.ts';
import type { Level } from '../lib/levels.ts';
import type { AlikeRecords } from '../lib/record-pages.ts';
import { parameters } from '../lib/routes.ts';
import { keepInAddress } from './address.ts';
import { absent, bring, pageOf } from './further-records.ts';
import { tellShown } from './narrow.ts';

/** Narrows the lists to the kind, the certainty and the rule that are asked for, here or in the address. */
const facets = [parameters.kind, parameters.certainty, parameters.rule];
const form = document.querySelector<HTMLFormElement>('form.filter');
if (form !== null) filter(form);

function filter(form: HTMLFormElement): void {
  const parts = [...document.querySelectorAll<HTMLElement>('.part')];
  const pages = document.querySelector<HTMLElement>('.part > .views');
  const choices = facets.map((name) => form.elements.namedItem(name) as HTMLSelectElement);
  const level = form.elements.namedItem(parameters.level) as HTMLSelectElement;
  const all: Level = 'all';
  /** Something is chosen: then all that fits stands here, and not on pages. */
  const isAsked = (): boolean =>
    level.selectedIndex > 0 || choices.some(({ value }) => value !== '');
  const fits = ([from, ...values]: AlikeRecords): boolean =>
    isShownAt(from, level.value as Level) &&
    choices.every(({ value }, at) => value === '' || value === values[at]);

  const narrow = (): void => {
    let shown = absent(fits);
    for (const part of parts) {
      const entries = [...part.querySelectorAll<HTMLElement>('[data-kind]')];
      for (const entry of entries) {
        const { kind = '', certainty = '', rule = '' } = entry.dataset;
        entry.hidden = !fits([entry.dataset['level'] as Level, kind, certainty, rule, []]);
        if (!entry.hidden) shown += Number(entry.dataset['count'] ?? 1);
      }
      part.hidden = entries.every(({ hidden }) => hidden);
      const fold = part.querySelector('details');
      if (fold !== null && choices.some(({ value }) => value !== '')) fold.open = true;
    }
    if (pages) pages.hidden = isAsked() && absent(fits) === 0;
    tellShown(form, shown);
  };

  /** Narrows what is here, and has the rest of what is asked for come. */
  const follow = (): void => {
    narrow();
    if (isAsked() && absent(fits) > 0) void bring(fits).then(narrow);
  };

  const keep = (): void => {
    const first = level.options[0]?.value;
    keepInAddress([
      [level.name, level.value === first ? '' : level.value],
      ...choices.map(({ name, value }) => [name, value] as const),
    ]);
  };

  /** A link to a record that is filtered away wants to see it; one that stands on another page is there. */
  const reveal = (): void => {
    const id = location.hash.slice(1);
    const elsewhere = pageOf(id);
    if (elsewhere !== undefined) location.replace(elsewhere + location.hash);
    const target = document.getElementById(id);
    if (target?.hidden !== true) return;
    form.reset();
    level.value = target.dataset['level'] ?? all;
    follow();
    target.scrollIntoView();
  };

  const asked = new URLSearchParams(location.search);
  for (const choice of choices) {
    const value = asked.get(choice.name) ?? '';
    if ([...choice.options].some((option) => option.value === value)) choice.value = value;
  }
  // Who asks for a kind or a rule asks for all of it.
  const asksFor = choices.some(({ value }) => value !== '');
  level.value = asked.get(level.name) ?? (asksFor ? all : level.value);
  if (level.selectedIndex < 0) level.selectedIndex = 0;
  form.addEventListener('change', ({ target }) => {
    if (target !== level && (target as HTMLSelectElement).value !== '') level.value = all;
    follow();
    keep();
  });
  form.addEventListener('reset', () =>
    setTimeout(() => {
      follow();
      keep();
    }),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  addEventListener('hashchange', reveal);
  follow();
  reveal();
  if (pages) readOn(pages, fits, narrow);
}

/** Who reads to the end of a list gets what comes next, a page at a time. */
function readOn(end: Element, fits: (alike: AlikeRecords) => boolean, narrow: () => void): void {
  const observer = new IntersectionObserver(
    (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      observer.unobserve(end);
      void bring(fits, 1).then((hasCome) => {
        narrow();
        if (hasCome) observer.observe(end);
      });
    },
    { rootMargin: '600px' },
  );
  observer.observe(end);
}
