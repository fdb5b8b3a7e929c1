/** Lays the entries out on shards: files small enough to be loaded for one phrase. */
import { BOUNDARY } from '../../src/search/format.ts';
import type { Entry } from './entry.ts';
import { write } from './numbers.ts';

/** A shard holds at most this many bytes before compression, unless a single entry is larger. */
const full = 8_000;

const boundary = BOUNDARY.codePointAt(0);

export interface Shard {
  /** Pair that stands first on it. */
  first: string;
  /** What `readShard` of `src/search/shard.ts` reads. */
  bytes: Uint8Array;
}

/** Takes entries in order and lays them on shards. */
export class Sharder {
  readonly #shards: Shard[] = [];
  #first = '';
  #bytes: number[] = [];

  /**
   * Puts an entry on the last shard, or on a new one where it does not fit. A pair that begins with a BOUNDARY is
   * left out, because no term does.
   */
  add(entry: Entry): void {
    if (entry.pair[0] === boundary) return;
    const bytes = writeEntry(entry);
    if (this.#bytes.length + bytes.length > full) this.#close();
    if (this.#bytes.length === 0) this.#first = String.fromCodePoint(...entry.pair);
    for (const byte of bytes) this.#bytes.push(byte);
  }

  /** All shards. */
  end(): Shard[] {
    this.#close();
    return this.#shards;
  }

  #close(): void {
    if (this.#bytes.length === 0) return;
    this.#shards.push({ first: this.#first, bytes: Uint8Array.from(this.#bytes) });
    this.#bytes = [];
  }
}

/** All of some entries on one shard. */
export const shardOf = (entries: readonly Entry[]): Uint8Array =>
  Uint8Array.from(entries.flatMap(writeEntry));

/**
 * An entry is written as numbers: both characters, the number of plans, and for each plan its distance from the last one, the number of places, and the distance of each place from the last.
 */
function writeEntry({ pair, plans }: Entry): number[] {
  const bytes: number[] = [];
  for (const character of pair) write(bytes, character);
  write(bytes, plans.length);
  let lastPlan = 0;
  for (const [plan, places] of plans) {
    write(bytes, plan - lastPlan);
    lastPlan = plan;
    write(bytes, places.length);
    let lastPlace = 0;
    for (const place of places) {
      write(bytes, place - lastPlace);
      lastPlace = place;
    }
  }
  return bytes;
}
