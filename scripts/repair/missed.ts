/**
 * What the structure misses. Rules drop before there is a structure; here it has the last word: where headings, entries or
 * rows count 1, 3 and a rule has dropped the line with the 2 between them, that line is of the text.
 */
import { MARKER_RANK, readMarker } from '../notation/markers.ts';
import { ownSpans, type Root, type Span, walk } from '../pdast.ts';
import type { Refused } from './engine.ts';
import { repairRules } from './index.ts';
import type { Source } from '../source.ts';
import { linesOf } from '../text/lines.ts';

/** A number of the text, and where what it stands in begins and ends. */
interface Counted extends Span {
  /** What counts: the kind of a label, or the rows of a table. */
  series: string;
  value: number;
  /** Series of a greater rank begin anew behind it. */
  rank: number;
}

/** Rows count for themselves. */
const ROW_RANK = 100;
/** Longest serial number of a row. */
const SERIAL = /^\d{1,3}$/;
const ROW = /^[|｜\s]*(\d{1,3})(?=[|｜\s]|$)/;

/** The numbers of a tree in the order of the text. */
function countedIn(source: Source, root: Root): Counted[] {
  const found: Counted[] = [];
  const read = ({ start, end }: Span) => {
    const marker = readMarker(source.text(start, end).trimStart());
    if (!marker) return;
    const { kind, value } = marker;
    found.push({ start, end, series: kind, value, rank: MARKER_RANK[kind] });
  };
  walk(root.children, (node) => {
    if (node.type === 'table') {
      for (const { cells } of node.rows) {
        const [first] = ownSpans(cells);
        const serial = first && source.text(first.start, first.end).trim();
        if (first && SERIAL.test(serial ?? ''))
          found.push({ ...first, series: node.anchor, value: Number(serial), rank: ROW_RANK });
      }
    } else if (node.type === 'box')
      found.push({ ...node.caption, series: 'box', value: 0, rank: -1 });
    else if (node.type === 'title')
      found.push({ ...node.span, series: 'title', value: 0, rank: -1 });
    else if ('span' in node && (node.type !== 'division' || !node.runIn)) read(node.span);
  });
  return found.sort((a, b) => a.start - b.start);
}

/** The number that a dropped line would have in a series. */
function valueIn(line: string, { series, rank }: Counted): number | null {
  if (rank === ROW_RANK) return Number(ROW.exec(line)?.[1] ?? Number.NaN) || null;
  const marker = readMarker(line);
  return marker?.kind === series ? marker.value : null;
}

/** Lines that rules dropped and that the numbers of the tree lack. */
export function missedIn(source: Source, root: Root): Refused[] {
  const rules = new Map(repairRules.map((rule) => [rule.id, rule]));
  const drops = source.edits.flatMap(({ kind, rule: id, start, end }) => {
    const rule = rules.get(id);
    if (kind !== 'drop' || !rule || rule.proves?.includes('number')) return [];
    const lines = linesOf(source.raw.slice(start, end)).filter(({ trimmed }) => trimmed !== '');
    return lines.map((line) => ({
      rule,
      line: line.trimmed,
      span: { start: start + line.start, end: Math.min(start + line.end + 1, end) },
    }));
  });
  if (drops.length === 0) return [];
  const missed: Refused[] = [];
  const last = new Map<string, Counted>();
  let next = 0;
  for (const one of countedIn(source, root)) {
    for (const [series, { rank }] of last) if (rank > one.rank) last.delete(series);
    const before = last.get(one.series);
    last.set(one.series, one);
    if (!before || one.value < before.value + 2) continue;
    while (next < drops.length && (drops[next]?.span.start ?? 0) < before.end) next += 1;
    for (let i = next; (drops[i]?.span.start ?? Number.POSITIVE_INFINITY) < one.start; i += 1) {
      const { rule, line, span } = drops[i] as (typeof drops)[number];
      const value = valueIn(line, one);
      if (value !== null && value > before.value && value < one.value)
        missed.push({ rule, why: 'number', span });
    }
  }
  return missed;
}
