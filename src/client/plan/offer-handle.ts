import { load } from '../load.ts';
import type { OutlineEntry } from './outline.ts';

/** The handle is loaded at the first sign of a hand, and comes with the first passage that it points at. */
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
  const once = { once: true };
  for (const sign of ['pointermove', 'keydown'])
    document.addEventListener(sign, () => void load(files).catch(() => undefined), once);
}
