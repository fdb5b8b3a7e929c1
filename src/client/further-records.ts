import type { AlikeRecords, FurtherRecords } from '../lib/record-pages.ts';
import { recordsOn } from './records-on.ts';

/** The records of 校勘记 that do not stand on its first page: what is known of them, and how they come. */
const told = document.getElementById('further')?.textContent ?? '[]';
const further = (JSON.parse(told) as FurtherRecords[]).map((one, at) => ({ ...one, at: at + 2 }));
/** The first element of each page that has come, in the order of the pages. */
const come = new Map<number, Element>();

function show(page: number, records: readonly Element[]): void {
  const [first] = records;
  if (!first || come.has(page)) return;
  const behind = [...come.keys()].filter((one) => one > page).sort((a, b) => a - b)[0] ?? 0;
  const list = document.querySelector('.records');
  for (const record of records) list?.insertBefore(record, come.get(behind) ?? null);
  come.set(page, first);
}

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
  const pages = missing(fits).slice(0, most);
  const brought = pages.map(async ({ at, page }) => {
    // What does not come stands on the pages that the list leads to.
    show(at, await recordsOn(page).catch(() => []));
  });
  await Promise.all(brought);
  return pages.some(({ at }) => come.has(at));
}

/** The page that has a record which has not come. */
export const pageOf = (id: string): string | undefined =>
  further.find(({ at, alike }) => !come.has(at) && alike.some(([, , , , ids]) => ids.includes(id)))
    ?.page;
