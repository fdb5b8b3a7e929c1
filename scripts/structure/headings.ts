/**
 * Which segments are headings. A label alone proves nothing: lists, projects and plain paragraphs are numbered
 * too, so a run of labels is judged as a whole.
 */
import {
  MARKER_RANK,
  type Marker,
  type MarkerKind,
  readBareMarker,
  readMarker,
} from '../notation/markers.ts';
import { isHeadingTitle } from './segment.ts';

/** A segment with a label, and what its form says of it. */
export interface Candidate {
  marker: Marker;
  /**
   * `alone`: nothing but a heading. `runIn`: a heading with its stop, then text. `open`: text goes on and no stop
   * tells where a heading would end. `article`: 第N条, which has no title. `entry`: a member of a list.
   */
  shape: 'alone' | 'runIn' | 'open' | 'article' | 'entry';
  /** Length of the heading in the segment, label and stop included. */
  length: number;
}

const LONGEST_RUN_IN = 50;
/** Longest heading that stands alone and ends in a full stop. */
const LONGEST_STOPPED = 36;

function shapeOf(text: string, marker: Marker): Candidate {
  if (marker.kind === 'article') return { marker, shape: 'article', length: marker.length };
  const title = text.slice(marker.length);
  if (/[；;]$/.test(text)) return { marker, shape: 'entry', length: 0 };
  // A long line with a full stop is a sentence, not a heading.
  const sentence = /。$/.test(title) && title.length > LONGEST_STOPPED;
  if (isHeadingTitle(title) && !sentence) return { marker, shape: 'alone', length: text.length };
  const stop = /[。！？][”’）]?/.exec(title);
  if (stop && stop.index <= LONGEST_RUN_IN && !/[；：]/.test(title.slice(0, stop.index))) {
    return { marker, shape: 'runIn', length: marker.length + stop.index + stop[0].length };
  }
  return { marker, shape: 'open', length: 0 };
}

/** Words that open a sentence and seldom stand inside the heading before it. */
const OPENER =
  /当前|目前|大力|深入|积极|坚持|围绕|逐步|我[国省市县区]|“十[二三四五]五”|[“‘]?十[二三四五]五|以(?![上下来及内外后前])|紧扣|聚焦|依托|针对|探索|通过|充分|按照|根据|为(?:贯彻|落实|深入|进一步)|到20\d\d年|20\d\d年|[\u4e00-\u9fff]{2}(?=地处|位于)/g;

/**
 * Where a heading ends whose stop is lost: before the first word that opens a sentence. A conjecture; the caller
 * marks it as one. Zero where the text gives no sign.
 */
export function conjecturedEnd(text: string, marker: Marker): number {
  const title = text.slice(marker.length);
  const clause = /[，。；：]/.exec(title)?.index ?? title.length;
  for (const opener of title.slice(0, clause).matchAll(OPENER)) {
    if (opener.index >= 6 && opener.index <= LONGEST_RUN_IN) return marker.length + opener.index;
  }
  return clause <= 40 ? marker.length + clause : 0;
}

interface Run {
  members: Candidate[];
}

/** Groups candidates into runs: labels of one kind that count on, with nothing above them in between. */
function runsOf(candidates: readonly (Candidate | null)[]): Map<Candidate, Run> {
  const open = new Map<MarkerKind, Run>();
  const runs = new Map<Candidate, Run>();
  for (const candidate of candidates) {
    if (!candidate) continue;
    const { kind, value } = candidate.marker;
    for (const other of open.keys()) if (MARKER_RANK[other] > MARKER_RANK[kind]) open.delete(other);
    let run = open.get(kind);
    const last = run?.members.at(-1)?.marker.value ?? 0;
    if (!run || value <= last) {
      run = { members: [] };
      open.set(kind, run);
    }
    run.members.push(candidate);
    runs.set(candidate, run);
  }
  return runs;
}

/**
 * Judges every segment of a text.
 *
 * @returns for each text its candidate, or null where it is no heading.
 */
export function judgeHeadings(texts: readonly string[]): (Candidate | null)[] {
  const candidates = texts.map((text) => {
    const marker = readMarker(text) ?? readBareMarker(text);
    return marker && marker.length < text.length ? shapeOf(text, marker) : null;
  });
  const runs = runsOf(candidates);
  const isList = ({ members }: Run) =>
    members.some(({ shape }) => shape === 'entry') &&
    !members.some(({ shape }) => shape === 'runIn');
  const proper = (kind: MarkerKind) => {
    const same = [...runs]
      .filter(([{ marker }, run]) => marker.kind === kind && !isList(run))
      .map(([c]) => c);
    return (
      same.filter(({ shape }) => shape === 'alone' || shape === 'runIn').length * 2 > same.length
    );
  };
  const headed = new Map<MarkerKind, boolean>();
  const chapters = new Set(
    candidates.flatMap((one) =>
      one?.marker.kind === 'decimal2' ? [Number.parseInt(one.marker.number, 10)] : [],
    ),
  );
  return candidates.map((candidate, i) => {
    // 1 总则 is a heading where there is a 1.1.
    if (candidate?.marker.kind === 'bare' && !chapters.has(candidate.marker.value)) return null;
    const run = candidate && runs.get(candidate);
    if (!candidate || !run) return null;
    if (candidate.shape === 'entry' || isList(run)) return null;
    // Decimal labels count from 1; a decimal number does not.
    if (candidate.marker.kind.startsWith('decimal') && run.members[0]?.marker.value !== 1)
      return null;
    if (candidate.shape !== 'open') return candidate;
    const { kind } = candidate.marker;
    if (!headed.has(kind)) headed.set(kind, proper(kind));
    if (!run.members.some(({ shape }) => shape === 'runIn') && !headed.get(kind)) return null;
    const text = texts[i] ?? '';
    // One clause and nothing behind it: the whole paragraph is the heading.
    if (/^[^，。；：]+。?$/.test(text.slice(candidate.marker.length)))
      return { ...candidate, shape: 'runIn', length: text.length };
    const length = conjecturedEnd(text, candidate.marker);
    return length > 0 ? { ...candidate, length } : null;
  });
}
