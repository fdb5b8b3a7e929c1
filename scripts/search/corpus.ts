/** All streams as one, each character by its rank among those that there are: half the bytes, and short lists to count in. */

export interface Corpus {
  /** Rank of the character at each place, stream after stream. */
  ranks: Uint16Array | Uint32Array;
  /** Code points by rank, rising. */
  characters: Uint32Array;
  /** Place at which each stream begins, and at last the end. */
  starts: Float64Array;
}

/** Lays the streams one behind the other. */
export function corpusOf(streams: readonly Uint32Array[]): Corpus {
  const starts = new Float64Array(streams.length + 1);
  let most = 0;
  for (const [i, stream] of streams.entries()) {
    starts[i + 1] = (starts[i] ?? 0) + stream.length;
    for (const character of stream) if (character > most) most = character;
  }
  const rankOf = new Uint32Array(most + 1);
  for (const stream of streams) for (const character of stream) rankOf[character] = 1;
  const found: number[] = [];
  for (let character = 0; character <= most; character++) {
    if (rankOf[character] === 1) rankOf[character] = found.push(character) - 1;
  }
  const size = starts.at(-1) ?? 0;
  const ranks = found.length > 0x10000 ? new Uint32Array(size) : new Uint16Array(size);
  let at = 0;
  for (const stream of streams)
    for (const character of stream) ranks[at++] = rankOf[character] ?? 0;
  return { ranks, characters: Uint32Array.from(found), starts };
}
