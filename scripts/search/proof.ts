/** Proves that the index holds every character of every plan at its place, and nothing else. */
import type { Entry } from './entry.ts';

/** Is shown the entries one by one, and at the end says whether they were all. */
export interface Proof {
  /** @throws where the entry says what the streams do not */
  check(entry: Entry): void;
  /** @throws where a place of a stream was in no entry */
  end(): void;
}

/** A proof that the entries to come say the same as the streams; `names` are for the messages. */
export function prove(streams: readonly Uint32Array[], names: readonly string[]): Proof {
  const seen = streams.map((stream) => new Uint8Array(stream.length));
  return {
    check({ pair, plans }) {
      for (const [plan, places] of plans) {
        const stream = streams[plan];
        const marks = seen[plan];
        for (const place of places) {
          if (stream?.[place] !== pair[0] || stream[place + 1] !== pair[1]) {
            const word = String.fromCodePoint(...pair);
            throw new Error(`Search index: ${names[plan]} has no “${word}” at ${place}`);
          }
          if (marks) marks[place] = 1;
        }
      }
    },
    end() {
      for (const [plan, marks] of seen.entries()) {
        // The last character closes the last pair and opens none.
        const lost = marks.subarray(0, -1).indexOf(0);
        if (lost >= 0) throw new Error(`Search index: ${names[plan]} lost its place ${lost}`);
      }
    },
  };
}
