import { zhPlace } from '../../ui/zh.ts';
import { keep } from '../store.ts';
import { entryOf } from '../plan/outline.ts';
import type { OutlineEntry } from '../plan/outline.ts';

/** Offers to go on where the plan was left. */
export function offerPlace(
  place: HTMLElement,
  bar: HTMLElement,
  entries: readonly OutlineEntry[],
  key: string,
): void {
  const path = entryOf(entries, place)?.path ?? [];
  const last = path[path.length - 1]?.link.textContent ?? '';
  const labels = path.slice(0, -1).map(({ link }) => link.querySelector('.label')?.textContent);

  const offered = document.createElement('nav');
  offered.className = 'resume';
  offered.setAttribute('aria-label', zhPlace.label);
  const link = document.createElement('a');
  link.href = `#${place.id}`;
  link.textContent = zhPlace.resume(labels.join('') + last);
  const forget = document.createElement('button');
  forget.type = 'button';
  forget.textContent = '×';
  forget.title = zhPlace.forget;
  forget.setAttribute('aria-label', zhPlace.forget);
  offered.append(link, forget);
  bar.after(offered);

  link.addEventListener('click', () => {
    offered.remove();
  });
  forget.addEventListener('click', () => {
    keep(key, null);
    offered.remove();
  });
  // Who has begun to read elsewhere need not be asked; back at the head it may be wanted again.
  const head = document.querySelector('.planhead');
  const observer = new IntersectionObserver(([seen]) => {
    offered.hidden = seen?.isIntersecting !== true;
  });
  if (head !== null) observer.observe(head);
}
