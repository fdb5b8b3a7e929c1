/**
 * Which segments are headings. A label alone proves nothing: lists, projects and plain paragraphs are numbered
 * too, so a run of labels is judged as a whole.
 */
import {
  type Marker,
  type MarkerKind,
  readBareMarker,
  readMarker,
  readTightArticle,
} from '../notation/markers.ts';
import { type Run, runsOf } from './runs.ts';
import { sentenceRuns } from './sentences.ts';
import { type Candidate, conjecturedEnd, shapeOf } from './shapes.ts';

const isRunIn = ({ shape }: Candidate): boolean => shape === 'runIn';

/** So many articles are a habit of the document; fewer may be sentences that name one. */
const FEWEST_ARTICLES = 3;

/** The label of each text. 第三条 without its space counts where it goes on with the articles before it. */
function markersOf(texts: readonly string[]): (Marker | null)[] {
  let articles = 0;
  const tight = new Set<number>();
  const markers = texts.map((text, i) => {
    const set = readMarker(text) ?? readBareMarker(text);
    const marker = set ?? readTightArticle(text);
    if (marker?.kind !== 'article') return marker;
    if (set === null) {
      if (marker.value !== articles + 1) return null;
      tight.add(i);
    }
    articles = marker.value;
    return marker;
  });
  return articles < FEWEST_ARTICLES
    ? markers.map((marker, i) => (tight.has(i) ? null : marker))
    : markers;
}

/** Every member is a few words with a colon, or a heading: what names the paragraphs is their heading. */
const isNamed = ({ members, at }: Run, texts: readonly string[]): boolean =>
  members.length > 1 &&
  (!/：$/.test(texts[at - 1] ?? '') || readMarker(texts[at - 1] ?? '') !== null) &&
  members.every(({ shape }) => shape === 'colon' || shape === 'alone' || shape === 'runIn');

/**
 * Judges every segment of a text.
 *
 * @param styled texts that the markup calls headings
 * @returns for each text its candidate, or null where it is no heading.
 */
export function judgeHeadings(
  texts: readonly string[],
  styled: (i: number) => boolean = () => false,
): (Candidate | null)[] {
  const markers = markersOf(texts);
  const candidates = texts.map((text, i): Candidate | null => {
    const marker = markers[i];
    if (!marker || marker.length >= text.length) return null;
    return styled(i) ? { marker, shape: 'alone', length: text.length } : shapeOf(text, marker);
  });
  const runs = runsOf(candidates);
  const isList = ({ members }: Run) =>
    members.some(({ shape }) => shape === 'entry') && !members.some(isRunIn);
  const proper = (kind: MarkerKind) => {
    const same = [...runs]
      .filter(([{ marker }, run]) => marker.kind === kind && !isList(run))
      .map(([c]) => c);
    return (
      same.filter(({ shape }) => shape === 'alone' || shape === 'runIn').length * 2 > same.length
    );
  };
  const sentences = sentenceRuns(new Set(runs.values()), texts);
  const headed = new Map<MarkerKind, boolean>();
  const chapters = new Set(
    candidates.flatMap((one) =>
      one?.marker.kind === 'decimal2' ? [Number.parseInt(one.marker.number, 10)] : [],
    ),
  );
  return candidates.map((candidate, i) => {
    const run = candidate && runs.get(candidate);
    if (!candidate || !run) return null;
    if (styled(i)) return candidate;
    if (candidate.shape === 'entry' || isList(run)) return null;
    // 1 总则 is a heading where there is a 1.1; the last, 3 附则, may have none.
    if (candidate.marker.kind === 'bare') {
      const counts = run.members.every(({ marker }, n) => marker.value === n + 1);
      const above = run.members.some(({ marker }) => chapters.has(marker.value));
      if (!chapters.has(candidate.marker.value) && !(counts && above)) return null;
    }
    const { kind } = candidate.marker;
    // Decimal and Roman labels count from 1; a decimal number and a letter do not.
    if (/^(?:decimal|roman)/.test(kind) && run.members[0]?.marker.value !== 1) return null;
    if (run.members.every(({ sentence }) => sentence) || sentences.has(run)) return null;
    if (candidate.shape === 'colon' && (isNamed(run, texts) || run.members.some(isRunIn)))
      return { ...candidate, shape: 'runIn' };
    if (candidate.shape !== 'open' && candidate.shape !== 'colon') return candidate;
    if (!headed.has(kind)) headed.set(kind, proper(kind));
    if (!run.members.some(isRunIn) && (candidate.sentence || !headed.get(kind))) return null;
    const text = texts[i] ?? '';
    // One clause and nothing behind it: the whole paragraph is the heading.
    if (/^[^，。；：]+。?$/.test(text.slice(candidate.marker.length)))
      return { ...candidate, shape: 'runIn', length: text.length };
    const length = conjecturedEnd(text, candidate.marker);
    return length > 0 ? { ...candidate, shape: 'open', length } : null;
  });
}
