import { entryOf } from '../plan/outline.ts';
import type { OutlineEntry } from '../plan/outline.ts';

/** A passage as somebody cites it. */
export interface Cited {
  plan: string;
  anchor: string;
  title: string;
  /** 发文字号; empty where none is known. */
  number: string;
  /** Who issued it; empty where that is not known. */
  issuer: string;
  /** YYYY-MM-DD or YYYY-MM; empty where no date is known. */
  dated: string;
  /** Where in the plan it stands, as official prose says it; empty for the title and what stands before the text. */
  place: string;
  /** Words of it that were selected; empty where none were. */
  words: string;
  /** All its words. */
  text: string;
  /** Name of the library whose edition it is. */
  library: string;
  /** The address that others can use, or what stands for one on a page opened from disk: plan#anchor. */
  name: string;
}

/** Address of a passage, without whatever the address of the page carried beside. */
export function addressOf(passage: HTMLElement): string {
  const address = new URL(location.href);
  address.search = '';
  address.hash = passage.id;
  return address.href;
}

/** A page that was opened from disk has no address that others could use, unless it names the published one. */
function nameOf(passage: HTMLElement, plan: string): string {
  if (location.protocol !== 'file:') return addressOf(passage);
  const published = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return `${published ?? plan}#${passage.id}`;
}

/** The number of a paragraph within its division; empty where it has none. */
function paragraphIn(division: string, passage: HTMLElement): string {
  const prefix = `${division}-p`;
  if (!passage.matches('p') || !passage.id.startsWith(prefix)) return '';
  const all = [...document.querySelectorAll(`.text p[id^="${prefix}"]`)];
  return `第${all.indexOf(passage) + 1}段`;
}

const numberOf = ({ dataset }: HTMLElement): string => /\d+/.exec(dataset['page'] ?? '')?.[0] ?? '';

/** The pages of the published file on which a passage stands, 第12页 or 第12—13页; empty where it has none. */
function pageOf(passage: HTMLElement): string {
  let first = '';
  let last = passage.dataset['to'] ?? '';
  for (const mark of document.querySelectorAll<HTMLElement>('.text .turn')) {
    const own = mark.closest('[id]') === passage;
    const before = mark.compareDocumentPosition(passage) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (!own && before === 0) break;
    if (own && mark.matches('.inner')) last = numberOf(mark);
    else first = numberOf(mark);
  }
  if (first === '') return '';
  return `第${last === '' || last === first ? first : `${first}—${last}`}页`;
}

/** Where in the plan a passage stands: the numbers of its divisions, then its table, row, box or paragraph; its page. */
function placeOf(passage: HTMLElement, entries: readonly OutlineEntry[]): string {
  const path = entryOf(entries, passage)?.path ?? [];
  const divisions = path.map(({ link }) =>
    (link.querySelector('.label') ?? link).textContent.trim(),
  );
  const holder = passage.closest<HTMLElement>('[data-label]')?.dataset['label'] ?? '';
  const row = passage.matches('tr') ? (passage.dataset['row'] ?? '') : '';
  const paragraph = paragraphIn(path[path.length - 1]?.heading.id ?? '', passage);
  // The stop of a number has nothing to part it from at the end.
  const place = (divisions.join('') + holder + row + paragraph).replace(/[、.．]$/, '');
  const page = pageOf(passage);
  return place !== '' && page !== '' ? `${place}（${page}）` : place + page;
}

/** What schema.org says of the plan. */
interface PlanData {
  name?: string;
  legislationIdentifier?: string;
  legislationPassedBy?: { name: string };
  legislationDate?: string;
  datePublished?: string;
}

/** What is to be said of a passage by who cites it. */
export function citedOf(
  passage: HTMLElement,
  main: HTMLElement,
  entries: readonly OutlineEntry[],
  words: string,
): Cited {
  const json = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}';
  const data = JSON.parse(json) as PlanData;
  const plan = main.dataset['plan'] ?? '';
  return {
    plan,
    anchor: passage.id,
    title: data.name ?? '',
    number: data.legislationIdentifier ?? '',
    issuer: data.legislationPassedBy?.name ?? '',
    dated: data.legislationDate ?? data.datePublished ?? '',
    place: placeOf(passage, entries),
    words,
    text: passage.textContent.trim(),
    library: document.querySelector('.brand')?.textContent.trim() ?? '',
    name: nameOf(passage, plan),
  };
}
