/**
 * Which segments are headings. A label alone proves nothing: lists, projects and plain paragraphs are numbered
 * too, so a run of labels is judged as a whole.
 */
import {
  type Marker,
  MARKER_RANK,
  readAttachmentCaption,
  readBareMarker,
  readMarker,
  readTightArticle,
  readTightNumber,
} from '../notation/markers.ts';
import { UNNUMBERED } from '../notation/unnumbered.ts';
import { type Run, runsOf } from './runs.ts';
import { CERTAIN } from './readings.ts';
import { weighRuns } from './series.ts';
import { type Candidate, conjecturedEnd, shapeOf } from './shapes.ts';
import { bare } from '../text/characters.ts';

/** So many articles are a habit of the document; fewer may be sentences that name one. */
const FEWEST_ARTICLES = 3;

/**
 * The label of each text. 第三条 without its space, and 3.5G网络, count where they go on with those before them; 1总则
 * where the contents have it, or a 1.1 follows.
 */
function markersOf(texts: readonly string[], listed: ReadonlySet<string>): (Marker | null)[] {
  let articles = 0;
  let numbers = 0;
  const tight = new Set<number>();
  const markers = texts.map((text, i) => {
    const set = readMarker(text) ?? readBareMarker(text);
    const marker = set ?? readTightArticle(text) ?? readTightNumber(text);
    if (marker?.kind === 'num') {
      if (set === null && marker.value !== numbers + 1) return null;
      numbers = marker.value;
    }
    if (marker?.kind !== 'article') return marker;
    if (set === null) {
      if (marker.value !== articles + 1) return null;
      tight.add(i);
    }
    articles = marker.value;
    return marker;
  });
  const counted =
    articles < FEWEST_ARTICLES
      ? markers.map((marker, i) => (tight.has(i) ? null : marker))
      : markers;
  let next: Marker | null = null;
  for (let i = counted.length - 1; i >= 0; i -= 1) {
    const marker: Marker | null = counted[i] ?? null;
    const bareTight = marker?.kind === 'bare' && marker.length === marker.label.length;
    const leads = next?.kind === 'decimal2' && next.number === `${marker?.number}.1`;
    // 8大产业集群, 3所学校: the number counts.
    if (bareTight && !leads && !listed.has(bare(texts[i] ?? ''))) counted[i] = null;
    next = counted[i] ?? next;
  }
  return counted;
}

/** Runs that count 1, 2, 3 inside an article: its items, which drafting sets in （一） and 1., and no headings. */
function itemsOfArticles(
  runs: ReadonlySet<Run>,
  candidates: readonly (Candidate | null)[],
  texts: readonly string[],
): ReadonlySet<Run> {
  const articles = candidates.filter((one) => one?.marker.kind === 'article').length;
  if (articles < FEWEST_ARTICLES) return new Set();
  const inside: boolean[] = [];
  let open = false;
  for (const [i, candidate] of candidates.entries()) {
    if (candidate && MARKER_RANK[candidate.marker.kind] <= MARKER_RANK.article)
      open = candidate.marker.kind === 'article';
    else if (readAttachmentCaption(texts[i] ?? '') || UNNUMBERED.test(texts[i] ?? '')) open = false;
    inside.push(open);
  }
  return new Set(
    [...runs].filter(({ members: [first], at }) => {
      const { kind, value } = (first as Candidate).marker;
      return value === 1 && inside[at] === true && MARKER_RANK[kind] > MARKER_RANK.article;
    }),
  );
}

/** The heading that a member of a series of headings is; null where nothing tells how far it reaches. */
function headingOf(candidate: Candidate, text: string): Candidate | null {
  const { marker, shape } = candidate;
  if (shape === 'colon') return { ...candidate, shape: 'runIn' };
  if (shape === 'entry') return { ...candidate, shape: 'alone', length: text.length };
  if (shape !== 'open') return candidate;
  const title = text.slice(marker.length);
  // One clause and nothing behind it: the whole paragraph is the heading.
  if (/^[^，。；：]+。?$/.test(title)) return { ...candidate, shape: 'runIn', length: text.length };
  const length = conjecturedEnd(text, marker);
  return length > 0 ? { ...candidate, length } : null;
}

/** What a text would be as a heading. */
export interface Judged {
  heading: Candidate;
  /** What speaks for it, as log-odds. */
  weight: number;
}

/**
 * Judges every segment of a text.
 *
 * @param styled texts that the markup calls headings
 * @param listed headings that the contents have (`bare`)
 * @returns for each text what it would be, or null where it cannot be a heading
 */
export function judgeHeadings(
  texts: readonly string[],
  styled: (i: number) => boolean = () => false,
  listed: ReadonlySet<string> = new Set(),
): (Judged | null)[] {
  const markers = markersOf(texts, listed);
  const candidates = texts.map((text, i): Candidate | null => {
    const marker = markers[i];
    if (!marker || marker.length >= text.length) return null;
    return styled(i) ? { marker, shape: 'alone', length: text.length } : shapeOf(text, marker);
  });
  const runs = runsOf(candidates);
  const all = new Set(runs.values());
  const items = itemsOfArticles(all, candidates, texts);
  const weights = weighRuns(all, texts, listed);
  const chapters = new Set(
    candidates.flatMap((one) =>
      one?.marker.kind === 'decimal2' ? [Number.parseInt(one.marker.number, 10)] : [],
    ),
  );
  return candidates.map((candidate, i): Judged | null => {
    const run = candidate && runs.get(candidate);
    if (!candidate || !run) return null;
    if (styled(i)) return { heading: candidate, weight: CERTAIN };
    // 1 总则 is a heading where there is a 1.1; the last, 3 附则, may have none.
    if (candidate.marker.kind === 'bare') {
      const counts = run.members.every(({ marker }, n) => marker.value === n + 1);
      const above = run.members.some(({ marker }) => chapters.has(marker.value));
      if (!chapters.has(candidate.marker.value) && !(counts && above)) return null;
    }
    // Decimal and Roman labels count from 1; a decimal number and a letter do not.
    if (/^(?:decimal|roman)/.test(candidate.marker.kind) && run.members[0]?.marker.value !== 1)
      return null;
    if (items.has(run)) return null;
    const heading = headingOf(candidate, texts[i] ?? '');
    return heading && { heading, weight: weights.get(run) ?? 0 };
  });
}
