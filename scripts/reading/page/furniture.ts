/** What print puts around each page: page numbers, running heads and feet, told by their place on many pages. */
import type { Ink } from './ink.ts';
import type { Line } from './lines.ts';

/** Lines at each edge of a page that may be such. */
const EDGE = 3;
/** How far the same line may stand from its place on another page. */
const NEAR = 4;
/** The zone of the page, by its height, in which a number alone is a page number. */
const ZONE = 0.12;
/** Heads that change with the chapter stand on so many pages. */
const FEWEST = 2;

const NUMBER =
  /^(?:[—–―\-_~·•.\s[\]【】〔〕]*\d{1,4}[—–―\-_~·•.\s[\]【】〔〕]*|第\s*\d{1,4}\s*页(?:[,，\s/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|[ivxlcIVXLC]{1,7}|第?[一二三四五六七八九十百]{1,5}页|—\s*[一二三四五六七八九十]{1,4}\s*—)$/;

/** Words of a line with its figures masked, which change from page to page. */
const masked = (text: string): string =>
  text.replace(/\s+/g, '').replace(/\d+|[一二三四五六七八九十百]+|[ivxlc]+/g, '#');

interface Edge {
  line: Line;
  /** Place from the edge that it stands at. */
  at: number;
  side: 'head' | 'foot';
  /** Nothing but such lines stands between it and the edge. */
  rank: number;
}

/**
 * Finds the furniture of all pages.
 *
 * @param pages each with its lines outside tables, from above
 * @returns lines that are no text
 */
export function furnitureOf(
  pages: readonly {
    ink: Ink;
    lines: readonly Line[];
    tables: { y0: number; y1: number }[];
  }[],
): Set<Line> {
  const found = new Set<Line>();
  const edges: Edge[][] = pages.map(({ ink, lines, tables }) => {
    const top = Math.min(...tables.map(({ y0 }) => y0));
    const bottom = Math.max(...tables.map(({ y1 }) => y1));
    const heads = lines.filter(({ y1 }) => y1 <= top + NEAR).slice(0, EDGE);
    const feet = lines
      .filter(({ y0 }) => tables.length === 0 || y0 >= bottom - NEAR)
      .slice(-EDGE)
      .reverse();
    return [
      ...heads.map((line, rank): Edge => ({
        line,
        at: line.baseline,
        side: 'head',
        rank,
      })),
      ...feet.map((line, rank): Edge => ({
        line,
        at: ink.height - line.baseline,
        side: 'foot',
        rank,
      })),
    ];
  });
  const repeats = (edge: Edge, page: number): number =>
    edges.filter(
      (others, k) =>
        k !== page &&
        others.some(
          ({ line, at, side }) =>
            side === edge.side &&
            Math.abs(at - edge.at) < NEAR &&
            masked(line.text) === masked(edge.line.text),
        ),
    ).length;
  for (const [i, some] of edges.entries()) {
    const { ink } = pages[i] as (typeof pages)[number];
    for (const side of ['head', 'foot'] as const) {
      for (const edge of some.filter((one) => one.side === side)) {
        const { line, at, rank } = edge;
        const before = some.filter((one) => one.side === side && one.rank < rank);
        if (!before.every((one) => found.has(one.line))) break;
        const margin = at < ink.height * ZONE;
        const numbered = NUMBER.test(line.text.trim()) && margin;
        const count = repeats(edge, i);
        const artifact = line.tag === 'Artifact' && margin;
        const isWords = masked(line.text).length > 2;
        const repeated = count >= FEWEST && isWords && margin;
        if (
          artifact ||
          (numbered && (count > 0 || pages.length === 1 || /\D/.test(line.text.trim()))) ||
          repeated
        )
          found.add(line);
      }
    }
  }
  return found;
}
