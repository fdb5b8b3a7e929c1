/** Running heads that show themselves: by numbers that count up, or because they cut sentences apart. */
import { readMarker } from '../notation/markers.ts';
import { isTitleLike } from '../text/boilerplate.ts';
import { chapterOf } from './head.ts';
import { isOpen, neighbour } from './proof.ts';
import { isRegular, lengthsBefore, longestSeries } from './series.ts';
import { bodyWords, FEWEST, FIRST_LINES, type Text } from './text.ts';

/** True where a line stands inside a sentence that goes on behind it. */
function interrupts({ lines }: Text, at: number): boolean {
  const [before, next] = [neighbour(lines, at, -1), neighbour(lines, at, 1)];
  return isOpen(before) && /[，；。]/.test(before) && next !== '' && readMarker(next) === null;
}

/** Heads of a text whose pages nothing else tells: words with numbers that count up. */
export function numberedHeads(text: Text): number[] {
  const before = lengthsBefore(text.lines);
  const body = bodyWords(text, new Set());
  const all = text.heads.flatMap((head, at) =>
    head?.value && !text.listed.has(at) ? [{ ...head, value: head.value, at }] : [],
  );
  const often = Map.groupBy(all, ({ key }) => key);
  const known = all.filter(({ key }) => (often.get(key)?.length ?? 0) > 1 || body.has(key));
  const series = longestSeries(known, before);
  return series.length >= FEWEST && isRegular(series, before) ? series.map(({ at }) => at) : [];
}

/** Words that cut into sentences again and again: heads without a number, stamps, watermarks. */
export function interrupters(text: Text): number[] {
  const body = bodyWords(text, new Set());
  const same = Map.groupBy(
    text.heads.flatMap((head, at) => (head && !text.listed.has(at) ? [{ ...head, at }] : [])),
    ({ key }) => key,
  );
  return [...same].flatMap(([key, found]) => {
    const cuts = new Set(found.filter(({ at }) => interrupts(text, at)));
    const first = body.get(key)?.[0] ?? Number.POSITIVE_INFINITY;
    // Inside a sentence, the name of the chapter in which it stands can be nothing else.
    const title = first < FIRST_LINES && isTitleLike(found[0]?.words ?? '');
    const named = chapterOf(found[0]) ? 1 : title ? 2 : FEWEST;
    if (cuts.size < named || cuts.size * 2 < found.length - 1) return [];
    // A title or heading among them is the one that cuts into nothing, and it stands before them.
    const own = found.find((one) => !cuts.has(one));
    if (named === FEWEST) return found.filter((one) => one !== own).map(({ at }) => at);
    const places = [...cuts].map(({ at }) => at);
    return own && own.at < (places[0] ?? 0) ? places : [];
  });
}

/** Heads of proven words whose number lies between those around them. */
export function between({ heads, listed }: Text, found: ReadonlySet<number>): number[] {
  const proven = [...found].sort((a, b) => a - b).flatMap((at) => heads[at] ?? []);
  const keys = new Set(proven.flatMap(({ key, value }) => (value === null ? [] : [key])));
  const numbers = proven.flatMap(({ value }) => value ?? []);
  let last = 0;
  let seen = 0;
  return heads.flatMap((head, at) => {
    if (head?.value == null || listed.has(at)) return [];
    if (found.has(at)) {
      last = head.value;
      seen += 1;
      return [];
    }
    const next = numbers[seen] ?? Number.POSITIVE_INFINITY;
    return keys.has(head.key) && head.value > last && head.value < next ? [at] : [];
  });
}
