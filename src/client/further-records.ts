import type { AlikeRecords, FurtherRecords } from '../lib/record-pages.ts';
import { load } from './load.ts';

/** The records of 校勘记 that do not stand on its first page: what is known of them, and how they come. */
declare global {
  interface Window {
    /** The records of a page hand themselves over when they have come. */
    showRecords?: (page: number, drawn: string) => void;
  }
}

const told = document.getElementById('further')?.textContent ?? '[]';
const further = (JSON.parse(told) as FurtherRecords[]).map((one, at) => ({ ...one, at: at + 2 }));
/** The first element of each page that has come, in the order of the pages. */
const come = new Map<number, Element>();

window.showRecords = (page, drawn) => {
  const template = document.createElement('template');
  template.innerHTML = drawn;
  const { firstElementChild: first } = template.content;
  const behind = [...come.keys()].filter((one) => one > page).sort((a, b) => a - b)[0] ?? 0;
  document.querySelector('.records')?.insertBefore(template.content, come.get(behind) ?? null);
  if (first) come.set(page, first);
};

type Fits = (alike: AlikeRecords) => boolean;

const missing = (fits: Fits) =>
  further.filter(({ at, alike }) => !come.has(at) && alike.some(fits));

/** How many records fit that have not come. */
export const absent = (fits: Fits): number =>
  missing(fits)
    .flatMap(({ alike }) => alike.filter(fits))
    .reduce((sum, [, , , , ids]) => sum + ids.length, 0);

/**
 * Loads the pages that have records that fit, or the next of them.
 *
 * @returns whether something has come
 */
export async function bring(fits: Fits, most = Infinity): Promise<boolean> {
  const scripts = missing(fits).slice(0, most);
  if (scripts.length === 0) return false;
  // What does not come stands on the pages that the list leads to.
  await load(scripts.map(({ script }) => script).join(' ')).catch(() => undefined);
  return scripts.some(({ at }) => come.has(at));
}

/** The page that has a record which has not come. */
export const pageOf = (id: string): string | undefined =>
  further.find(({ at, alike }) => !come.has(at) && alike.some(([, , , , ids]) => ids.includes(id)))
    ?.page;
