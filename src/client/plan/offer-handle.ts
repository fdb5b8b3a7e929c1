import { load } from '../load.ts';
import type { OutlineEntry } from './outline.ts';

/** The handle comes with the first passage that somebody points at. */
export function offerHandle(
  text: HTMLElement,
  entries: readonly OutlineEntry[],
  files: string | undefined,
): void {
  const asks = ['mouseover', 'focusin', 'click'];
  const come = (event: Event): void => {
    for (const ask of asks) text.removeEventListener(ask, come);
    // Without it the headings are links to themselves.
    void load(files).then(() => window.showHandle?.(text, entries, event));
  };
  for (const ask of asks) text.addEventListener(ask, come);
}
