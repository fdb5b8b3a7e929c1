/** Inverts the streams: from "what stands at a place" to "where does a pair stand". */
import { corpusOf, type Corpus } from './corpus.ts';
import type { Entry } from './entry.ts';

/**
 * All pairs of the streams in the order of their code points. They are sorted by counting, by the second character and
 * then by the first, which leaves places in the order in which they were. Linear, and in lots: the pairs that begin with
 * neighbouring characters.
 *
 * @param lotSize places that are sorted at a time, unless one character alone opens more; each takes eight bytes
 */
export function* invert(streams: readonly Uint32Array[], lotSize = 8_000_000): Generator<Entry> {
  const corpus = corpusOf(streams);
  const opened = openedBy(corpus);
  let from = 0;
  while (from < opened.length) {
    let to = from;
    let size = 0;
    while (to < opened.length && (to === from || size + (opened[to] ?? 0) <= lotSize)) {
      size += opened[to++] ?? 0;
    }
    yield* entriesOf(corpus, sorted(corpus, opened, from, to));
    from = to;
  }
}

/** Calls for each place of the corpus that opens a pair; the last of a stream does not. */
function eachPair(
  { ranks, starts }: Corpus,
  call: (first: number, second: number, place: number) => void,
): void {
  for (let stream = 0; stream + 1 < starts.length; stream++) {
    const end = (starts[stream + 1] ?? 0) - 1;
    for (let place = starts[stream] ?? 0; place < end; place++) {
      call(ranks[place] ?? 0, ranks[place + 1] ?? 0, place);
    }
  }
}

/** How many pairs each character opens, by its rank. */
function openedBy(corpus: Corpus): Uint32Array {
  const opened = new Uint32Array(corpus.characters.length);
  eachPair(corpus, (first) => {
    opened[first] = (opened[first] ?? 0) + 1;
  });
  return opened;
}

/** The places whose pairs begin with the characters of rank `from` up to `to`, in the order of their pairs. */
function sorted(corpus: Corpus, opened: Uint32Array, from: number, to: number): Uint32Array {
  const { ranks, characters } = corpus;
  const size = opened.subarray(from, to).reduce((sum, one) => sum + one, 0);
  const bySecond = new Uint32Array(size);
  const byBoth = new Uint32Array(size);
  const seconds = new Uint32Array(characters.length + 1);
  const firsts = new Uint32Array(to - from + 1);
  firsts.set(opened.subarray(from, to), 1);
  eachPair(corpus, (first, second) => {
    if (first >= from && first < to) seconds[second + 1] = (seconds[second + 1] ?? 0) + 1;
  });
  sumUp(seconds);
  sumUp(firsts);
  eachPair(corpus, (first, second, place) => {
    if (first >= from && first < to) bySecond[next(seconds, second)] = place;
  });
  for (const place of bySecond) byBoth[next(firsts, (ranks[place] ?? 0) - from)] = place;
  return byBoth;
}

/** From how many there are of each to where the first of each goes. */
const sumUp = (counts: Uint32Array): void => {
  for (let i = 1; i < counts.length; i++) counts[i] = (counts[i] ?? 0) + (counts[i - 1] ?? 0);
};

const next = (starts: Uint32Array, of: number): number => {
  const at = starts[of] ?? 0;
  starts[of] = at + 1;
  return at;
};

function* entriesOf({ ranks, characters, starts }: Corpus, places: Uint32Array): Generator<Entry> {
  let at = 0;
  while (at < places.length) {
    const first = ranks[places[at] ?? 0] ?? 0;
    const second = ranks[(places[at] ?? 0) + 1] ?? 0;
    const plans: Entry['plans'] = [];
    let plan = -1;
    let end = 0;
    let own: number[] = [];
    for (; at < places.length; at++) {
      const place = places[at] ?? 0;
      if (ranks[place] !== first || ranks[place + 1] !== second) break;
      if (place >= end) {
        plan = planAt(starts, place, plan + 1);
        end = starts[plan + 1] ?? 0;
        own = [];
        plans.push([plan, own]);
      }
      own.push(place - (starts[plan] ?? 0));
    }
    yield { pair: [characters[first] ?? 0, characters[second] ?? 0], plans };
  }
}

/** The plan that a place is in, at or behind plan `from`. */
function planAt(starts: Float64Array, place: number, from: number): number {
  let [low, high] = [from, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
