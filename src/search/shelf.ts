/** Reads a shelf: where pairs of neighbouring characters stand. Written by `scripts/search/shelve.ts`. */
import { Numbers } from './numbers.ts';

/** Places in the stream of each plan, rising; plans by their number in the catalog. */
export type Places = Map<number, number[]>;

/** Pairs of a shelf with their places, in the order of the pairs. */
export type Shelf = Map<string, Places>;

/** Read a shelf; its layout is told where it is written. */
export function readShelf(bytes: Uint8Array): Shelf {
  const numbers = new Numbers(bytes);
  const shelf: Shelf = new Map();
  while (numbers.left) {
    const pair = String.fromCodePoint(numbers.next(), numbers.next());
    const places: Places = new Map();
    let plan = 0;
    for (let plans = numbers.next(); plans > 0; plans--) {
      plan += numbers.next();
      const own: number[] = [];
      let place = 0;
      for (let count = numbers.next(); count > 0; count--) {
        place += numbers.next();
        own.push(place);
      }
      places.set(plan, own);
    }
    shelf.set(pair, places);
  }
  return shelf;
}
