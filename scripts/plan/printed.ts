/** Where blocks are printed: page and box, where the file has pages. */
import type { Block } from '../../src/plan.schema.ts';
import type { Print, PrintedPlace } from '../reading/reading.ts';
import type { Source } from '../source.ts';

type Printed = NonNullable<Block['printed']>;

/** First of the sorted places that ends behind an offset. */
function firstBehind(places: readonly PrintedPlace[], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as PrintedPlace).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Tells where each block is printed. What is printed around the text counts for no block, though it stands inside
 * of one over which the page turns.
 */
export function withPrinted(
  blocks: readonly Block[],
  print: Print | null,
  source: Source,
): Block[] {
  if (print === null) return [...blocks];
  const around = new Set(print.furniture.map(({ start }) => start));
  return blocks.map((block) => {
    const [start, end] = block.src;
    const own: PrintedPlace[] = [];
    for (let i = firstBehind(print.places, start); i < print.places.length; i += 1) {
      const place = print.places[i] as PrintedPlace;
      if (place.start >= end) break;
      if (!around.has(place.start)) own.push(place);
    }
    const printed = placeOf(own);
    if (!printed) return block;
    const turns =
      block.kind === 'paragraph' || block.kind === 'item' ? turnsIn(own, block, source) : [];
    return { ...block, printed: { ...printed, ...(turns.length > 0 && { turns }) } };
  });
}

/** Where in the text of a block the pages behind its first begin. */
function turnsIn(
  lines: readonly PrintedPlace[],
  { src: [start, end] }: Block,
  source: Source,
): [number, number][] {
  const { origin } = source.render(start, end);
  let last = lines[0]?.page ?? 0;
  return lines.flatMap((line): [number, number][] => {
    if (line.page <= last) return [];
    last = line.page;
    const at = origin.findIndex((place) => place >= line.start);
    return at > 0 ? [[at, line.page]] : [];
  });
}

/** The page on which lines begin, the box of those on it, and the page on which they end. */
function placeOf(lines: readonly PrintedPlace[]): Printed | null {
  const [first] = lines;
  if (!first) return null;
  // The cells of a row are read one after the other: its first cell may end on the next page.
  const pages = lines.map(({ page }) => page);
  const [page, to] = [Math.min(...pages), Math.max(...pages)];
  const boxes = lines.filter((line) => line.page === page).map(({ box }) => box);
  return {
    page,
    ...(to > page && { to }),
    box: [
      Math.floor(Math.min(...boxes.map(({ x0 }) => x0))),
      Math.floor(Math.min(...boxes.map(({ y0 }) => y0))),
      Math.ceil(Math.max(...boxes.map(({ x1 }) => x1))),
      Math.ceil(Math.max(...boxes.map(({ y1 }) => y1))),
    ],
  };
}
