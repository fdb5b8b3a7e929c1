/** HTML tables inside a plain text or Markdown, as readers of scanned pages write them. */
import { fromHtml } from 'hast-util-from-html';
import type { Reading } from '../source/omission.ts';
import { type Grid, movedGrid } from '../evidence.ts';
import { TextWriter } from './text.ts';
import { Trace } from './trace.ts';

const EDGE = /<(\/?)table\b[^<>]*>/gi;

/** Places of the outermost tables that are closed and have cells. */
function placesOf(text: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (const edge of text.matchAll(EDGE)) {
    if (edge[1] === '') {
      if (depth === 0) start = edge.index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      const end = edge.index + edge[0].length;
      if (depth === 0 && /<t[dh]\b/i.test(text.slice(start, end))) places.push({ start, end });
    }
  }
  return places;
}

/** Some readers wrap each table in a page of its own, which begins and ends beside it. */
function withPage(
  text: string,
  { start, end }: { start: number; end: number },
): {
  start: number;
  end: number;
} {
  const before = /<html>\s*<body>\s*$/i.exec(text.slice(Math.max(0, start - 40), start));
  const after = /^\s*<\/body>\s*<\/html>/i.exec(text.slice(end, end + 40));
  return before && after
    ? { start: start - before[0].length, end: end + after[0].length }
    : { start, end };
}

/** Where a text holds markup: its tables, in order. */
export const islandsOf = (text: string): { start: number; end: number }[] =>
  placesOf(text).map((place) => withPage(text, place));

/** Text with its tables a cell a line, and what the cells are; null where it holds no table. */
export function readIslands(text: string): ({ text: string; grids: Grid[] } & Reading) | null {
  const places = islandsOf(text);
  if (places.length === 0) return null;
  const reading: Reading = { omitted: [], made: '' };
  const grids: Grid[] = [];
  let made = '';
  let at = 0;
  for (const { start, end } of places) {
    made += text.slice(at, start);
    if (made !== '' && !made.endsWith('\n')) made += '\n';
    const trace = new Trace();
    const writer = new TextWriter(undefined, trace);
    const island = fromHtml(text.slice(start, end), { fragment: true });
    writer.write(island);
    const { omitted, made: labels } = trace.end(island, new Map());
    reading.omitted.push(...omitted);
    reading.made += labels;
    const table = writer.end();
    const move = (span: { start: number; end: number }) => ({
      start: span.start + made.length,
      end: span.end + made.length,
    });
    grids.push(...table.grids.map((grid) => movedGrid(grid, move)));
    made += table.text;
    at = end;
    if (at < text.length && text[at] !== '\n') made += '\n';
  }
  return { text: made + text.slice(at), grids, ...reading };
}
