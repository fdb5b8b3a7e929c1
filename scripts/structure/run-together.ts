/**
 * Where line breaks were lost without a trace: a text whose paragraphs were run together has its labels inside a line,
 * each behind the end of a sentence, and they count on.
 */
import {
  type Marker,
  MARKER_RANK,
  type MarkerKind,
  readMarker,
  readTightArticle,
} from '../notation/markers.ts';

/** Shorter lines are sentences that list something. */
const SHORTEST_LINE = 200;
/** A heading that stands above another is no longer. */
const LONGEST_TITLE = 24;
const H = '[一二三四五六七八九十百]{1,5}';
const LABEL = new RegExp(`第${H}[章节条]|(?<![第十百])${H}、|[（(]${H}[）)]`, 'g');
const STOP = /[。！？][”’）)]?$/;
/** 根据《办法》第三条, 《第一章》: what is only named. */
const NAMED = /[《“"按照据和与及至到、，]$/;

interface Found {
  at: number;
  marker: Marker;
  /** Stands where a paragraph may begin. */
  opens: boolean;
}

/** The labels inside a line that may open a paragraph. */
function labelsIn(line: string): Found[] {
  const found: Found[] = [];
  for (const { index: at } of line.matchAll(LABEL)) {
    const rest = line.slice(at, at + 40);
    const marker = readMarker(rest) ?? readTightArticle(rest);
    if (!marker || NAMED.test(line.slice(Math.max(0, at - 2), at))) continue;
    const above = found.at(-1);
    const title = above ? line.slice(above.at + above.marker.length, at) : '';
    const below =
      above !== undefined &&
      MARKER_RANK[above.marker.kind] < MARKER_RANK[marker.kind] &&
      title.length <= LONGEST_TITLE &&
      /^[^，。；：]*$/.test(title);
    found.push({
      at,
      marker,
      opens: at === 0 || below || STOP.test(line.slice(Math.max(0, at - 2), at)),
    });
  }
  return found;
}

/** Places in a line where a label opens a paragraph: of a kind that counts from one or on, two of it at least. */
export function runTogether(line: string): number[] {
  if (line.length < SHORTEST_LINE) return [];
  const series: Found[][] = [];
  const open = new Map<MarkerKind, Found[]>();
  const found = labelsIn(line);
  for (const one of found) {
    const { kind, value } = one.marker;
    const own = open.get(kind);
    const counts = own !== undefined && value === (own.at(-1)?.marker.value ?? 0) + 1;
    if (counts ? !one.opens : value !== 1 && one.at !== 0) continue;
    // Articles count through the chapters.
    for (const other of open.keys())
      if (other !== 'article' && MARKER_RANK[other] > MARKER_RANK[kind]) open.delete(other);
    const members = counts ? own : [];
    members.push(one);
    if (!counts) series.push(members);
    open.set(kind, members);
  }
  const kept = new Set(series.filter((members) => members.length > 1).flat());
  // One chapter alone counts on to nothing, but what stands right below it does.
  for (const [i, one] of found.entries()) {
    const next = found[i + 1];
    if (one.marker.kind === 'chapter' && one.marker.value === 1 && next && kept.has(next))
      if (next.opens && next.marker.value === 1) kept.add(one);
  }
  return [...kept]
    .map(({ at }) => at)
    .filter((at) => at > 0)
    .sort((a, b) => a - b);
}
