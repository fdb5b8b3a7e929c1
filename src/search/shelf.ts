/** Reads a shelf: where pairs of neighbouring characters stand. Written by `scripts/search/shelve.ts`. */

/** Places in the stream of each plan, rising; plans by their number in the catalog. */
export type Places = Map<number, number[]>;

/** Pairs of a shelf with their places, in the order of the pairs. */
export type Shelf = Map<string, Places>;

/** Read a shelf; its layout is told where it is written. */
export function readShelf(bytes: Uint8Array): Shelf {
  let at = 0;
  const read = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };

  const shelf: Shelf = new Map();
  while (at < bytes.length) {
    const pair = String.fromCodePoint(read(), read());
    const places: Places = new Map();
    let plan = 0;
    for (let plans = read(); plans > 0; plans--) {
      plan += read();
      const own: number[] = [];
      let place = 0;
      for (let count = read(); count > 0; count--) {
        place += read();
        own.push(place);
      }
      places.set(plan, own);
    }
    shelf.set(pair, places);
  }
  return shelf;
}
