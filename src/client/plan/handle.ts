import { tell } from '../tell.ts';
import { load } from '../load.ts';
import { addressOf, citationOf, nameOf, referenceOf } from './cite.ts';
import { copy } from './copy.ts';
import type { OutlineEntry } from './outline.ts';
import { passageBeside, passageOf } from './passage.ts';

/** How long the handle stays after the pointer has left the text, in milliseconds. */
const stay = 800;

/**
 * One handle for the whole text: it goes to the passage that is hovered, focused or tapped, and copies its
 * address or citation, or leads to the raw text. In it, left and right change the button, up and down the passage.
 */
export function showHandle(text: HTMLElement, entries: readonly OutlineEntry[]): void {
  const handle = document.querySelector<HTMLElement>('.handle');
  const main = text.closest('main');
  if (handle === null || main === null) return;
  const items = [...handle.querySelectorAll<HTMLElement>('button, a')];
  const source = handle.querySelector('a');
  const hovers = matchMedia('(hover: hover)');
  const label = handle.getAttribute('aria-label') ?? '';
  let passage: HTMLElement | null = null;
  let leaving = 0;

  function moveTo(next: HTMLElement): void {
    clearTimeout(leaving);
    if (handle === null || (next === passage && !handle.hidden)) return;
    passage = next;
    hostOf(next).after(handle);
    handle.setAttribute('aria-label', `${label} ${next.id}`);
    if (source) source.href = `${source.dataset['source'] ?? ''}#${next.id}`;
    handle.hidden = false;
    const offset = next.getBoundingClientRect().top - text.getBoundingClientRect().top;
    handle.style.top = `${offset}px`;
  }

  function leave(): void {
    if (handle === null || handle.contains(document.activeElement)) return;
    handle.hidden = true;
    passage = null;
  }

  const pointAt = ({ target }: Event): void => {
    const next = passageOf(target as Element);
    if (next !== null && !handle.contains(target as Node)) moveTo(next);
  };
  text.addEventListener('mouseover', pointAt);
  text.addEventListener('focusin', (event) => {
    // Where a link arrives the handle is there for the keyboard; a finger asks for it by a tap.
    const arrived = `#${(event.target as Element).id}` === location.hash;
    if (!arrived || hovers.matches) pointAt(event);
  });
  text.addEventListener('click', pointAt);
  text.addEventListener('mouseenter', () => {
    clearTimeout(leaving);
  });
  text.addEventListener('mouseleave', () => {
    leaving = window.setTimeout(leave, stay);
  });

  handle.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    if (button === null || passage === null) return;
    const done = (success: boolean): void => {
      tell((success ? button.dataset['done'] : handle.dataset['failed']) ?? '');
    };
    if (button.dataset['load'] === undefined) {
      void copy(texts[button.dataset['copy'] ?? '']?.(passage, main, entries) ?? '').then(done);
    } else {
      const name = nameOf(passage, main);
      load(button.dataset['load']).then(
        () => window.showQr?.(name),
        () => {
          done(false);
        },
      );
    }
  });

  // One stop of the tab key; the arrows lead to the other buttons.
  const makeStop = (stop: EventTarget | null): void => {
    for (const item of items) item.tabIndex = item === stop ? 0 : -1;
  };
  makeStop(items[0] ?? null);
  handle.addEventListener('focusin', ({ target }) => {
    makeStop(target);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && document.querySelector('dialog') === null) handle.hidden = true;
  });

  handle.addEventListener('keydown', (event) => {
    const index = items.indexOf(document.activeElement as HTMLElement);
    const step = event.key === 'ArrowDown' || event.key === 'ArrowRight' ? 1 : -1;
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      items[(index + step + items.length) % items.length]?.focus();
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const next = passage && passageBeside(text, passage, step);
      if (!next) return;
      moveTo(next);
      next.scrollIntoView({ block: 'nearest' });
      items[index]?.focus({ preventScroll: true });
    } else {
      return;
    }
    event.preventDefault();
  });
}

/** What the buttons copy. */
const texts: Record<
  string,
  (passage: HTMLElement, main: HTMLElement, entries: readonly OutlineEntry[]) => string
> = { link: addressOf, citation: citationOf, reference: referenceOf };

/** The element that the handle follows in the order of the keyboard. */
function hostOf(passage: HTMLElement): Element {
  if (passage.matches('tr')) return passage.closest('.scroll') ?? passage;
  if (passage.matches('figure, .box')) return passage.firstElementChild ?? passage;
  return passage.closest('p') ?? passage;
}
