import { zhHandle } from '../../ui/zh.ts';
import { announce } from '../announce.ts';
import { load } from '../load.ts';
import { passageBeside, passageOf } from '../passage.ts';
import type { OutlineEntry } from '../plan/outline.ts';
import { copy } from '../copy.ts';
import { addressOf, citedOf } from './cite.ts';
import { official } from './official.ts';
import { selectedIn } from './words.ts';

declare global {
  interface Window {
    /** Brings the handle to the passages of a text, first to the one that an event is about. */
    showHandle?: (text: HTMLElement, entries: readonly OutlineEntry[], first: Event) => void;
  }
}

window.showHandle = showHandle;

/** How long the handle stays after the pointer has left the text, in milliseconds. */
const stay = 800;

/**
 * One handle for the whole text: it goes to the passage that is hovered, focused or tapped, and copies its
 * address or citation, or leads to the raw text. In it, left and right change the button, up and down the passage.
 */
function showHandle(text: HTMLElement, entries: readonly OutlineEntry[], first: Event): void {
  const main = text.closest('main');
  if (main === null) return;
  const { handle, items, source } = drawn(main);
  const hovers = matchMedia('(hover: hover)');
  let passage: HTMLElement | null = null;
  let leaving = 0;

  function moveTo(next: HTMLElement): void {
    clearTimeout(leaving);
    if (next === passage && !handle.hidden) return;
    passage = next;
    hostOf(next).after(handle);
    handle.setAttribute('aria-label', `${zhHandle.label} ${next.id}`);
    source.href = `${main?.dataset['source'] ?? ''}#${next.id}`;
    handle.hidden = false;
    const offset = next.getBoundingClientRect().top - text.getBoundingClientRect().top;
    handle.style.top = `${offset}px`;
  }

  function leave(): void {
    if (handle.contains(document.activeElement)) return;
    handle.hidden = true;
    passage = null;
  }

  const pointAt = ({ target }: Event): void => {
    const next = passageOf(target as Element);
    if (next !== null && !handle.contains(target as Node)) moveTo(next);
  };
  const focusAt = (event: Event): void => {
    // Where a link arrives the handle is there for the keyboard; a finger asks for it by a tap.
    const arrived = `#${(event.target as Element).id}` === location.hash;
    if (!arrived || hovers.matches) pointAt(event);
  };
  text.addEventListener('mouseover', pointAt);
  text.addEventListener('focusin', focusAt);
  text.addEventListener('click', pointAt);
  text.addEventListener('mouseenter', () => {
    clearTimeout(leaving);
  });
  text.addEventListener('mouseleave', () => {
    leaving = window.setTimeout(leave, stay);
  });

  // Who selects words cites them, from the passage in which they begin.
  let selected: ReturnType<typeof selectedIn> = null;
  document.addEventListener('selectionchange', () => {
    if (handle.contains(document.activeElement)) return;
    selected = selectedIn(text);
    const next = selected && passageOf(selected.at);
    if (next !== null && !hovers.matches) moveTo(next);
  });

  handle.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    if (button === null || passage === null) return;
    const done = (success: boolean): void => {
      announce((success ? button.dataset['done'] : undefined) ?? zhHandle.failed);
    };
    const cited = citedOf(passage, main, entries, selected?.words ?? '');
    const { copy: form, show } = button.dataset;
    if (form !== undefined) {
      void copy(form === 'link' ? addressOf(passage) : official(cited)).then(done);
    } else if (show === 'share') {
      navigator.share({ title: cited.title, url: addressOf(passage) }).catch(() => undefined);
    } else {
      load(main.dataset['exports']).then(
        () => window.exporting?.[show as keyof typeof window.exporting](cited),
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
  if (first.type === 'focusin') focusAt(first);
  else pointAt(first);
}

/** The handle as it is before it goes anywhere. */
function drawn(main: HTMLElement): {
  handle: HTMLElement;
  items: HTMLElement[];
  source: HTMLAnchorElement;
} {
  const handle = document.createElement('div');
  handle.className = 'handle';
  handle.setAttribute('role', 'toolbar');
  handle.hidden = true;
  const shares = 'share' in navigator;
  const given = zhHandle.buttons.filter(([name]) => name !== 'share' || shares);
  const buttons = given.map(([name, words, title, done]) => {
    const button = document.createElement('button');
    button.type = 'button';
    if (done === undefined) {
      button.dataset['show'] = name;
      button.setAttribute('aria-haspopup', 'dialog');
    } else {
      button.dataset['copy'] = name;
      button.dataset['done'] = done;
    }
    button.textContent = words;
    button.title = title;
    return button;
  });
  const source = document.createElement('a');
  source.textContent = zhHandle.source;
  source.title = zhHandle.toSource;
  const items = [...buttons, source];
  handle.append(...items);
  main.append(handle);
  return { handle, items, source };
}

/** The element that the handle follows in the order of the keyboard. */
function hostOf(passage: HTMLElement): Element {
  if (passage.matches('tr')) return passage.closest('.scroll') ?? passage;
  if (passage.matches('figure, .box')) return passage.firstElementChild ?? passage;
  return passage.closest('p') ?? passage;
}
