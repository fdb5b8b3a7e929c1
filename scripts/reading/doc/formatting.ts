/** Formatting by place in the file: pages of runs (FKP), found through a table of pages. [MS-DOC] 2.9.33, 2.9.175. */
import type { Header } from './header.ts';
import { type Sprms, sprmsOf } from './sprms.ts';

/** A run with its formatting. */
export interface Run {
  start: number;
  end: number;
  /** Index of the style of a paragraph. */
  style: number;
  sprms: Sprms;
}

const PAGE = 512;

/** Bytes of the pages, in their order. */
function pagesOf({ main }: Header, plc: Buffer): Buffer[] {
  const count = Math.floor((plc.length - 4) / 8);
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const at = (plc.readUInt32LE((count + 1) * 4 + i * 4) & 0x3fffff) * PAGE;
    return main.subarray(at, at + PAGE);
  }).filter(({ length }) => length === PAGE);
}

function runsOf(
  pages: readonly Buffer[],
  step: number,
  read: (page: Buffer, at: number) => Omit<Run, 'start' | 'end'>,
): Run[] {
  return pages.flatMap((page) => {
    const count = page[PAGE - 1] as number;
    if ((count + 1) * 4 + count * step > PAGE) return [];
    return Array.from({ length: count }, (_, i) => ({
      start: page.readUInt32LE(i * 4),
      end: page.readUInt32LE(i * 4 + 4),
      ...read(page, (page[(count + 1) * 4 + i * step] as number) * 2),
    }));
  });
}

const PLAIN = { style: 0, sprms: new Map() };

/** Runs of characters. */
export const characterRuns = (header: Header): Run[] =>
  runsOf(pagesOf(header, header.part('characters')), 1, (page, at) =>
    at === 0
      ? PLAIN
      : { style: 0, sprms: sprmsOf(page.subarray(at + 1, at + 1 + (page[at] as number))) },
  );

const HUGE = 0x6646;

/** Runs of paragraphs. What is too long for a page stands in the stream `Data`. */
export const paragraphRuns = (header: Header, data: Buffer | undefined): Run[] =>
  runsOf(pagesOf(header, header.part('paragraphs')), 13, (page, at) => {
    if (at === 0) return PLAIN;
    const words = page[at] as number;
    const from = words === 0 ? at + 2 : at + 1;
    const length = words === 0 ? (page[at + 1] as number) * 2 : words * 2 - 1;
    if (from + 2 > PAGE) return PLAIN;
    const sprms = sprmsOf(page.subarray(from + 2, from + length));
    const huge = sprms.get(HUGE);
    if (huge && huge.length >= 4 && data) {
      const place = huge.readUInt32LE(0);
      if (place + 2 <= data.length)
        sprmsOf(data.subarray(place + 2, place + 2 + data.readUInt16LE(place)), sprms);
    }
    return { style: page.readUInt16LE(from), sprms };
  });

/** Finds the run at a place; places are mostly asked in their order. */
export function lookUp(runs: readonly Run[]): (place: number) => Run | undefined {
  const sorted = [...runs].sort((a, b) => a.start - b.start);
  let last: Run | undefined;
  return (place) => {
    if (last && place >= last.start && place < last.end) return last;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Run).end <= place) low = middle + 1;
      else high = middle;
    }
    const found = sorted[low];
    last = found && found.start <= place ? found : undefined;
    return last;
  };
}
