import { entryOf } from '../plan/outline.ts';
import type { OutlineEntry } from '../plan/outline.ts';

/** Address of a passage, without whatever the address of the page carried beside. */
export function addressOf(passage: HTMLElement): string {
  const address = new URL(location.href);
  address.search = '';
  address.hash = passage.id;
  return address.href;
}

/** Names a passage where an address would not: a page that was opened from disk has none that others could use. */
export function nameOf(passage: HTMLElement, { dataset }: HTMLElement): string {
  return location.protocol === 'file:'
    ? `${dataset['plan'] ?? ''}#${passage.id}`
    : addressOf(passage);
}

/** Where in the plan a passage stands: the numbers of its divisions, its table or box, its row. */
function placeOf(passage: HTMLElement, entries: readonly OutlineEntry[]): string {
  const divisions = (entryOf(entries, passage)?.path ?? []).map(({ link }) =>
    (link.querySelector('.label') ?? link).textContent.trim(),
  );
  const holder = passage.closest<HTMLElement>('[data-label]')?.dataset['label'] ?? '';
  const row = passage.matches('tr') ? (passage.dataset['row'] ?? '') : '';
  return divisions.join('') + holder + row;
}

/** How a passage is cited in official prose: 《title》（发文字号）, its place, and its address. */
export function citationOf(
  passage: HTMLElement,
  main: HTMLElement,
  entries: readonly OutlineEntry[],
): string {
  return `${main.dataset['cite'] ?? ''}${placeOf(passage, entries)} ${nameOf(passage, main)}`;
}

/** How a passage is cited after GB/T 7714: issuer, title, number and place, [EB/OL], dates, address. */
export function referenceOf(
  passage: HTMLElement,
  main: HTMLElement,
  entries: readonly OutlineEntry[],
): string {
  const { work = '', dated = '' } = main.dataset;
  const place = placeOf(passage, entries);
  const colon = place === '' ? '' : '：';
  return `${work}${colon}${place}[EB/OL]. ${dated}[${today()}]. ${nameOf(passage, main)}.`;
}

/** The day of citing, where the reader is. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
