import type { Plan, Repair } from '../plan.schema.ts';
import { surroundings } from './excerpt.ts';

/** The words around a repair: as they stand in the raw text, and as they stand on the page. */
export interface Context {
  raw: { before: string; after: string };
  page: { before: string; after: string };
}

/** Characters that are shown on each side of a record. */
const shown = 18;

/** Finds the words around the records of a plan; null where the site has no raw text. */
export function aroundOf(
  { apparatus }: Pick<Plan, 'apparatus'>,
  raw: string | null,
): (repair: Repair) => Context | null {
  const places = new Map(apparatus.map((repair, index) => [repair, index]));
  return (repair) =>
    raw === null ? null : inContext(raw, apparatus, places.get(repair) ?? 0, shown);
}

/**
 * The words around a repair on both sides, up to the ends of the line.
 *
 * @param index of the repair among `repairs`, which are sorted and disjoint
 * @param reach UTF-16 units on each side, at most
 */
export function inContext(
  raw: string,
  repairs: readonly Repair[],
  index: number,
  reach: number,
): Context {
  const src = repairs[index]?.src ?? [0, 0];
  return {
    raw: surroundings(raw, src, reach),
    page: {
      before: pageBefore(raw, repairs, index, reach),
      after: pageAfter(raw, repairs, index, reach),
    },
  };
}

function pageBefore(raw: string, repairs: readonly Repair[], index: number, reach: number): string {
  let text = '';
  let to = repairs[index]?.src[0] ?? 0;
  for (let next = index - 1; isWanted(text, reach); next -= 1) {
    const repair = repairs[next];
    const from = Math.max(repair?.src[1] ?? 0, to - reach);
    text = raw.slice(from, to) + text;
    if (repair === undefined || from > repair.src[1]) break;
    text = repair.after + text;
    [to] = repair.src;
  }
  return text.slice(-reach).split('\n').at(-1) ?? '';
}

function pageAfter(raw: string, repairs: readonly Repair[], index: number, reach: number): string {
  let text = '';
  let from = repairs[index]?.src[1] ?? 0;
  for (let next = index + 1; isWanted(text, reach); next += 1) {
    const repair = repairs[next];
    const to = Math.min(repair?.src[0] ?? raw.length, from + reach);
    text += raw.slice(from, to);
    if (repair === undefined || to < repair.src[0]) break;
    text += repair.after;
    [, from] = repair.src;
  }
  return text.slice(0, reach).split('\n')[0] ?? '';
}

const isWanted = (text: string, reach: number): boolean =>
  text.length < reach && !text.includes('\n');
