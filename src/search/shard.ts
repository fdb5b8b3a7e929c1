/** Reads a shard: where pairs of neighbouring characters stand. Written by `scripts/search/shard.ts`. */
import { Numbers } from './numbers.ts';

/** Places in the stream of each plan, rising; plans by their number in the catalog. */
export type Places = Map<number, number[]>;

/** Pairs of a shard with their places, in the order of the pairs. */
export type Shard = Map<string, Places>;

/** Read a shard; its layout is told where it is written. */
export function readShard(bytes: Uint8Array): Shard {
  const numbers = new Numbers(bytes);
  const shard: Shard = new Map();
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
    shard.set(pair, places);
  }
  return shard;
}
