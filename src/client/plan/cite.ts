import { entryOf } from './outline.ts';
import type { OutlineEntry } from './outline.ts';

/** Address of a passage, without whatever the address of the page carried beside. */
export function addressOf(passage: HTMLElement): string {
  const address = new URL(location.href);
  address.search = '';
  address.hash = passage.id;
  return address.href;
}

/**
 * How a passage is cited: 《title》（发文字号）, the numbers of its divisions, table or box, and its address.
 *
 * @param name what the plan itself is cited by
 */
export function citationOf(
  name: string,
  passage: HTMLElement,
  entries: readonly OutlineEntry[],
): string {
  const divisions = (entryOf(entries, passage)?.path ?? []).map(({ link }) =>
    (link.querySelector('.label') ?? link).textContent.trim(),
  );
  const holder = passage.closest<HTMLElement>('[data-label]')?.dataset['label'] ?? '';
  const row = passage.matches('tr') ? (passage.dataset['row'] ?? '') : '';
  return `${name}${divisions.join('')}${holder}${row} ${addressOf(passage)}`;
}
