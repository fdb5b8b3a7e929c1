import { load } from '../load.ts';
import { keep, kept } from '../store.ts';
import type { OutlineEntry } from './outline.ts';
import { passageOf } from '../passage.ts';

/**
 * Keeps where a plan was left, as the anchor of the passage, and offers to go on there when it is opened anew.
 * What the address or the browser itself leads to (a fragment, a search, back and forward, reload) comes first.
 */
export function keepPlace(
  text: HTMLElement,
  bar: HTMLElement,
  entries: readonly OutlineEntry[],
  files: string | undefined,
): void {
  const key = `place:${text.closest('main')?.dataset['plan'] ?? ''}`;
  const place = document.getElementById(kept(key) ?? '');
  if (place !== null && openedAnew()) {
    void load(files).then(() => window.offerPlace?.(place, bar, entries, key));
  }

  let start: number | null = null;
  addEventListener('load', () => setTimeout(() => (start = scrollY)));
  const save = (): void => {
    // Who looked at one screen was not reading on: what is kept stays.
    if (start === null || Math.abs(scrollY - start) < innerHeight) return;
    const left = document.documentElement.scrollHeight - innerHeight - scrollY;
    const read = left < innerHeight / 2;
    keep(key, read ? null : (passageBelow(text, bar)?.id ?? null));
  };
  addEventListener('pagehide', save);
  // A phone may end a page in the background without another word.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save();
  });
}

function openedAnew(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return location.hash === '' && location.search === '' && navigation?.type === 'navigate';
}

/** The first passage that is in sight. */
function passageBelow(text: HTMLElement, bar: HTMLElement): HTMLElement | null {
  const { left } = text.getBoundingClientRect();
  for (let y = bar.offsetHeight + 1; y < innerHeight; y += 16) {
    const element = document.elementFromPoint(left + 16, y);
    const passage = element && !element.closest('.handle') ? passageOf(element) : null;
    if (passage !== null && text.contains(passage)) return passage;
  }
  return null;
}
