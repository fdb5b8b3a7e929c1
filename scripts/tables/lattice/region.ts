/** The lines that may belong to a table, without what the pages put between its rows. */
import type { Line } from '../../text/lines.ts';
import { BELOW_HEADER, countsAnew } from '../anew.ts';
import { isContinuedCaption, isOutside, isPageMark } from '../caption.ts';

export interface Region {
  kept: Line[];
  /** Of each line that was kept, its index in the text. */
  index: number[];
  /** And how many page breaks stand before it. */
  pages: number[];
  /** Lines that were left out: marks of pages, and a header that stands again. */
  breaks: number[];
}

const TALLEST_HEADER = 16;
/** Labels of a line each that head a table again; of fewer, the first may be a cell. */
const FEWEST_LABELS = 3;

const wordsOf = (lines: readonly Line[]): string[] =>
  lines.flatMap(({ trimmed }) => trimmed.split(/[\s,，|｜│┃║]+/));

const lean = (line: Line | undefined): string => (line?.text ?? '').replace(/\s/g, '');

/** Number of lines from `i` on that say what the first lines of the table say. */
function headAgain(
  lines: readonly Line[],
  head: readonly string[],
  i: number,
  end: number,
): number {
  let count = 0;
  while (count < head.length && i + count < end && head[count] === lean(lines[i + count]))
    count += 1;
  return count;
}

/** A text in lines, and those of them that open a page, as far as what stood between the pages tells. */
export interface Text {
  lines: readonly Line[];
  turned: ReadonlySet<number>;
}

/**
 * Lines from `at` on, as many as there may be, up to what no table goes on behind.
 *
 * @param prose cells may be sentences
 */
export function regionFrom(
  { lines, turned }: Text,
  at: number,
  most: number,
  prose = false,
): Region {
  const region: Region = { kept: [], index: [], pages: [], breaks: [] };
  const end = Math.min(lines.length, at + most);
  const labelled = /\S[\s,，|｜│┃║]+\S/.test((lines[at] as Line).trimmed);
  const first = lines.slice(at, at + TALLEST_HEADER).map(lean);
  const bare = first.indexOf('');
  const head = bare === -1 ? first : first.slice(0, bare);
  let page = 0;
  /** Above the line, words say that the table goes on. */
  let continued = false;
  for (let i = at; i < end; i += 1) {
    const line = lines[i] as Line;
    if (i > at && turned.has(i)) page += 1;
    if (isPageMark(line.trimmed) || isContinuedCaption(line.trimmed)) {
      region.breaks.push(i);
      page += 1;
      continued ||= isContinuedCaption(line.trimmed);
      continue;
    }
    if (i > at && line.trimmed !== '' && isOutside(line.trimmed, prose)) break;
    const again = i > at ? headAgain(lines, head, i, end) : 0;
    if (again >= (labelled ? 1 : FEWEST_LABELS)) {
      const words = wordsOf(lines.slice(i, i + again + BELOW_HEADER));
      if (!continued && countsAnew(words, words)) break;
      continued = false;
      for (let k = 0; k < again; k += 1) region.breaks.push(i + k);
      i += again - 1;
      continue;
    }
    if (line.trimmed !== '') continued = false;
    region.kept.push(line);
    region.index.push(i);
    region.pages.push(page);
  }
  return region;
}
