import { isShownAt } from '../lib/levels.ts';
import type { Level } from '../lib/levels.ts';
import { parameters } from '../lib/routes.ts';
import { keepInAddress } from './address.ts';
import { tellShown } from './narrow.ts';

/** Narrows the lists to the kind, the certainty and the rule that are asked for, here or in the address. */
const facets = [parameters.kind, parameters.certainty, parameters.rule];
const form = document.querySelector<HTMLFormElement>('form.filter');
if (form !== null) filter(form);

function filter(form: HTMLFormElement): void {
  const parts = [...document.querySelectorAll<HTMLElement>('.part')];
  const choices = facets
    .map((name) => form.elements.namedItem(name))
    .filter((choice): choice is HTMLSelectElement => choice instanceof HTMLSelectElement);
  const level = form.elements.namedItem(parameters.level) as HTMLSelectElement;
  const all: Level = 'all';

  const narrow = (): void => {
    let shown = 0;
    for (const part of parts) {
      const entries = [...part.querySelectorAll<HTMLElement>('[data-kind]')];
      for (const entry of entries) {
        const { dataset } = entry;
        entry.hidden = !(
          isShownAt(dataset['level'] as Level, level.value as Level) &&
          choices.every(({ name, value }) => ['', dataset[name]].includes(value))
        );
        if (!entry.hidden) shown += Number(dataset['count'] ?? 1);
      }
      part.hidden = entries.every(({ hidden }) => hidden);
      const fold = part.querySelector('details');
      if (fold !== null && choices.some(({ value }) => value !== '')) fold.open = true;
    }
    tellShown(form, shown);
  };

  const keep = (): void => {
    const first = level.options[0]?.value;
    keepInAddress([
      [level.name, level.value === first ? '' : level.value],
      ...choices.map(({ name, value }) => [name, value] as const),
    ]);
  };

  /** A link to a record that is filtered away wants to see it. */
  const reveal = (): void => {
    const target = document.getElementById(location.hash.slice(1));
    if (target?.hidden !== true) return;
    form.reset();
    level.value = all;
    narrow();
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
    narrow();
    keep();
  });
  form.addEventListener('reset', () =>
    setTimeout(() => {
      narrow();
      keep();
    }),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  addEventListener('hashchange', reveal);
  narrow();
  reveal();
}
