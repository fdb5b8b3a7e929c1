import { entryOf, lastWhere } from './outline.ts';
import type { OutlineEntry } from './outline.ts';

/** Keeps outline, location bar and progress at the place where the reader is. */
export function followScroll(
  outline: HTMLElement,
  entries: readonly OutlineEntry[],
  bar: HTMLElement,
): void {
  const here = bar.querySelector('.here');
  const progress = bar.querySelector<HTMLElement>('.progress');
  const [previous, next] = bar.querySelectorAll<HTMLAnchorElement>('.step');
  let current: OutlineEntry | undefined;
  let pinned: OutlineEntry | undefined;

  function update(): void {
    const root = document.documentElement;
    const end = root.scrollHeight - innerHeight;
    const line = readingLine(bar.offsetHeight, end);
    const found =
      pinned ?? lastWhere(entries, ({ heading }) => heading.getBoundingClientRect().top <= line);
    if (found !== current) show(found);
    if (progress) progress.style.transform = `scaleX(${end > 0 ? Math.min(1, scrollY / end) : 1})`;
  }

  function show(entry: OutlineEntry | undefined): void {
    for (const { link } of current?.path ?? []) {
      link.parentElement?.classList.remove('open');
      link.removeAttribute('aria-current');
    }
    current = entry;
    for (const { link } of entry?.path ?? []) link.parentElement?.classList.add('open');
    entry?.link.setAttribute('aria-current', 'true');
    here?.replaceChildren(...(entry?.path ?? []).map(({ link }) => link.cloneNode(true)));
    for (const copy of here?.children ?? []) copy.removeAttribute('aria-current');
    const index = entry === undefined ? -1 : entries.indexOf(entry);
    point(previous, entries[index - 1]);
    point(next, entries[index + 1]);
    if (entry) keepInView(outline, entry.link);
  }

  /** Where a link leads is current, even if it stands so that what is above it takes up the top of the screen. */
  function pin(): void {
    const target = document.getElementById(location.hash.slice(1));
    pinned = target?.closest('.text') ? entryOf(entries, target) : undefined;
    update();
  }

  let waiting = false;
  const soon = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      update();
    });
  };
  for (const event of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    addEventListener(event, () => (pinned = undefined), { passive: true });
  }
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon);
  addEventListener('hashchange', pin);
  show(undefined);
  pin();
}

/**
 * Where on the screen the reader is taken to read: below the place where links to headings arrive, and sinking to
 * the lower edge over the last screen, so that the last sections have their turn too.
 */
function readingLine(barHeight: number, end: number): number {
  const top = barHeight + 40 + innerHeight / 5;
  const left = Math.max(0, end - scrollY);
  const sunk = Math.max(0, 1 - left / Math.min(innerHeight, end || 1));
  return top + sunk * (innerHeight - top);
}

function point(step: HTMLAnchorElement | undefined, entry: OutlineEntry | undefined): void {
  if (step === undefined) return;
  if (entry === undefined) {
    step.removeAttribute('href');
    step.setAttribute('aria-disabled', 'true');
    step.removeAttribute('title');
  } else {
    step.setAttribute('href', entry.link.getAttribute('href') ?? '');
    step.removeAttribute('aria-disabled');
    step.title = entry.link.textContent;
  }
}

/** Scrolls the outline alone: `scrollIntoView` would move the page as well. */
function keepInView(box: HTMLElement, item: HTMLElement): void {
  const outer = box.getBoundingClientRect();
  const inner = item.getBoundingClientRect();
  if (inner.top < outer.top + 40 || inner.bottom > outer.bottom - 40) {
    box.scrollTop += inner.top - outer.top - outer.height / 3;
  }
}
