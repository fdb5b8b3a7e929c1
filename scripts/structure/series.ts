/**
 * Whether a run of numbered texts are headings. The members of a series are decided as one: what the form of each says
 * is weighed, and the mean tells. Weights are log-odds, above zero for a heading.
 */
import { type Marker, MARKER_RANK, readMarker } from '../notation/markers.ts';
import { CERTAIN } from './readings.ts';
import type { Run } from './runs.ts';
import { type Candidate, usualName } from './shapes.ts';
import { bare } from '../text/characters.ts';

/** （责任单位：市科技局）: what stands in brackets behind a sentence says nothing more. */
export const ASIDE = /^\s*[（(][^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)]。?$/;

/** What an entry of the contents proves, and the weight of a line that announces a list. */
const LISTED = 3;
const ANNOUNCED = -2.2;
/** 现提出如下实施意见：, the document itself begins. */
const BEGINS = /(?:提出|制定)[^，。；：]{0,12}(?:意见|方案|规划|计划|办法|细则|要点)：$/;
/** The other runs of a kind count as so many members, each of which says no more than this. */
const KIND = 2;
const MOST_OF_KIND = 1;

/** 某年是收官之年: a sentence that says what something is. */
const SAYS = /[\u4e00-\u9fff”](?<![实凡于总但还就要别其不倒])是(?![否非])/;
const STATES = -2.5;

/** Shorter text behind a title says nothing of it. */
const SOME_TEXT = 12;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How long a title is: names of tasks are short, sentences are not. */
function lengthWeight(length: number): number {
  if (length <= 12) return 1.5;
  if (length <= 20) return 0.8;
  if (length <= 28) return 0.2;
  if (length <= 36) return -0.6;
  return -1.5;
}

/** What stands below a label counts from one, inside of it. */
function opensSeries(below: string, { kind }: Marker): boolean {
  const inner = readMarker(below);
  return inner?.value === 1 && MARKER_RANK[inner.kind] > MARKER_RANK[kind];
}

/** What the form of one member says. */
function memberWeight(
  { shape, length, marker, sentence }: Candidate,
  text: string,
  below: string | undefined,
  last: boolean,
): number {
  if (shape === 'article') return 0;
  if (shape === 'entry') return -3;
  const title = text.slice(marker.length, length || undefined);
  const rest = text.slice(length).replace(ASIDE, '');
  // Below a heading stands text of its own; below an item, the next one. Of the last nobody knows, unless it counts.
  const holds = below !== undefined && below !== '' && (!last || opensSeries(below, marker));
  if (shape === 'open') {
    if (usualName(title) > 0) return lengthWeight(0);
    const says = SAYS.test(/^[^，。；：]*/.exec(title)?.[0] ?? '') ? STATES : 0;
    return (sentence ? -2 : -1) + (/。./.test(text) ? 0.6 : -0.6) + says;
  }
  const commas = -0.5 * Math.min(3, count(title, /[，]/g));
  const figures = /\d(?!\d*年)/.test(title) ? -0.8 : 0;
  const says = SAYS.test(title) ? STATES : 0;
  const words = lengthWeight(title.length) + commas + figures + says;
  if (shape === 'alone') {
    const stop = /。[”’）]?$/.test(title) ? -1 : 0.7;
    return words + stop + (holds ? 1.5 : -0.4);
  }
  const more = rest.length >= Math.min(SOME_TEXT, title.length) || holds ? 1 : -2;
  return words + more + (shape === 'colon' ? -0.5 : 0);
}

/** What a run says by itself: the mean of its members, and what stands above them. */
function ownWeight(
  { members, places, at }: Run,
  texts: readonly string[],
  listed: ReadonlySet<string>,
): number {
  const weights = members.map((member, i) => {
    const place = places[i] ?? 0;
    const next = places[i + 1];
    const below = next === place + 1 ? undefined : texts[place + 1];
    const proved = listed.has(bare(texts[place] ?? '')) ? LISTED : 0;
    return proved + memberWeight(member, texts[place] ?? '', below, next === undefined);
  });
  // 要做到以下几点：, a list is announced, whose entries stand one below the other.
  const above = texts[at - 1] ?? '';
  const lists = /：$/.test(above) && !BEGINS.test(above) && readMarker(above) === null;
  const apart = places.slice(1).filter((place, i) => place > (places[i] ?? 0) + 1).length;
  const share = members[0]?.shape === 'alone' ? apart / Math.max(1, places.length - 1) : 0;
  return mean(weights) + (lists ? ANNOUNCED * (1 - share) : 0);
}

/**
 * What speaks for each run being headings. What a short run says counts less than what the others of its kind say: of
 * one member alone nothing can be told.
 *
 * @param listed headings that the contents have (`bare`)
 */
export function weighRuns(
  runs: ReadonlySet<Run>,
  texts: readonly string[],
  listed: ReadonlySet<string>,
): ReadonlyMap<Run, number> {
  const own = new Map([...runs].map((run) => [run, ownWeight(run, texts, listed)]));
  const kinds = Map.groupBy(runs, ({ members }) => members[0]?.marker.kind);
  const weighed = new Map<Run, number>();
  for (const [kind, same] of kinds) {
    const total = same.reduce((sum, run) => sum + (own.get(run) ?? 0) * run.members.length, 0);
    const count = same.reduce((sum, { members }) => sum + members.length, 0);
    for (const run of same) {
      const { length } = run.members;
      const weight = own.get(run) ?? 0;
      const rest = (total - weight * length) / Math.max(KIND, count - length);
      const others = Math.max(-MOST_OF_KIND, Math.min(MOST_OF_KIND, rest));
      const certain = kind === 'article' || kind === 'bare';
      weighed.set(run, certain ? CERTAIN : weight * length + others * KIND);
    }
  }
  return weighed;
}
