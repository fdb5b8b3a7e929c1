/** Where a term stands: from a few pairs, whatever its length. */
import { volumeOf, type Catalog, type Directory } from './format.ts';
import type { SectionPostings } from './postings.ts';
import type { Term } from './query.ts';
import type { Places, Shard } from './shard.ts';

/** What finding needs to load. */
export interface Shards {
  catalog: Catalog;
  /** @throws when the volume cannot be loaded */
  directory(volume: string): Promise<Directory>;
  /** A member of a volume. @throws when it cannot be loaded */
  shard(volume: string, member: number): Promise<Shard>;
  /** A member of a volume. @throws when it cannot be loaded */
  postings(volume: string, member: number): Promise<SectionPostings>;
}

/** Places of a term in the streams of all plans. Exact: places count characters, and lines never touch. */
export async function placesOf(term: Term, shards: Shards): Promise<Places> {
  const [only, second] = term;
  if (only === undefined) return new Map();
  if (second === undefined) return placesOfCharacter(only, shards);
  const pairs = await Promise.all(
    coveringPairs(term).map(async ({ pair, distance }) => ({
      distance,
      places: await placesOfPair(pair, shards),
    })),
  );
  // The rarest first: each step can only leave less.
  pairs.sort((a, b) => a.places.size - b.places.size);
  const [first, ...others] = pairs;
  const found: Places = new Map();
  for (const [plan, places] of first?.places ?? []) {
    let starts = places.map((place) => place - (first?.distance ?? 0));
    for (const other of others) {
      starts = keepFollowed(starts, other.places.get(plan) ?? [], other.distance);
    }
    if (starts.length > 0) found.set(plan, starts);
  }
  return found;
}

/** Pairs that together cover a term: every second one, and for an odd length one that overlaps. */
export function coveringPairs(term: Term): { pair: string; distance: number }[] {
  const pairs: { pair: string; distance: number }[] = [];
  for (let i = 0; i < term.length; i += 2) {
    const distance = Math.min(i, term.length - 2);
    pairs.push({ pair: `${term[distance]}${term[distance + 1]}`, distance });
  }
  return pairs;
}

/** Those starts that have one of the places at a distance; both lists rise. */
function keepFollowed(
  starts: readonly number[],
  places: readonly number[],
  distance: number,
): number[] {
  let at = 0;
  return starts.filter((start) => {
    while ((places[at] ?? Infinity) < start + distance) at++;
    return places[at] === start + distance;
  });
}

async function placesOfPair(pair: string, shards: Shards): Promise<Places> {
  const { series, firsts } = shards.catalog.shards;
  const number = lastBefore(pair, firsts);
  if (number < 0) return new Map();
  const volume = volumeOf(series, number);
  const { firsts: members = [] } = await shards.directory(volume);
  const shard = await shards.shard(volume, lastBefore(pair, members));
  return shard.get(pair) ?? new Map<number, number[]>();
}

/** Each character but a BOUNDARY opens exactly one pair, and pairs with one opening stand side by side. */
async function placesOfCharacter(character: string, shards: Shards): Promise<Places> {
  const { series, firsts } = shards.catalog.shards;
  const volumes = opening(character, firsts).map(async (number) => {
    const volume = volumeOf(series, number);
    const { firsts: members = [] } = await shards.directory(volume);
    return Promise.all(opening(character, members).map((member) => shards.shard(volume, member)));
  });
  const found: Places = new Map();
  for (const shard of (await Promise.all(volumes)).flat()) {
    for (const [pair, places] of shard) {
      if (!pair.startsWith(character)) continue;
      for (const [plan, own] of places) {
        const known = found.get(plan);
        if (known) for (const place of own) known.push(place);
        else found.set(plan, own.slice());
      }
    }
  }
  for (const own of found.values()) own.sort((a, b) => a - b);
  return found;
}

/** Numbers of those, of which the first pairs are given, that may hold a pair that a character opens. */
function opening(character: string, firsts: readonly string[]): number[] {
  const found: number[] = [];
  for (let i = Math.max(0, lastBefore(character, firsts)); i < firsts.length; i++) {
    const first = firsts[i] ?? '';
    if (compare(first, character) > 0 && !first.startsWith(character)) break;
    found.push(i);
  }
  return found;
}

/** The last that begins with the key or before it; -1 where all begin after it. */
function lastBefore(key: string, firsts: readonly string[]): number {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(firsts[middle] ?? '', key) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Order of the shards: by code points, where comparing strings goes by UTF-16 units. */
function compare(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
