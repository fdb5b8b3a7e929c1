/** Rows drawn with `|`: Markdown, with a line of dashes below the header or without, and frames of a terminal. */
import type { Line } from '../../text/lines.ts';
import { type Cut, pieceOf, type Splitter } from './cut.ts';

const SIGN = /(?<!\\)[|｜│┃║]/g;
const RULE = /^[-:=+|｜│┃║─━═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋\s]+$/;

/** Whether a sign at either end of a line is the edge of the table, or parts an empty cell from the others. */
interface Edges {
  left: boolean;
  right: boolean;
}

const isSign = (character: string | undefined): boolean => /^[|｜│┃║]$/.test(character ?? '');

function splitAtBars(line: Line, { left, right }: Edges): Cut | null {
  const signs = [...line.text.matchAll(SIGN)].map(({ index }) => index);
  const border = (at: number) => ({ start: line.start + at, end: line.start + at + 1 });
  if (
    RULE.test(line.text) &&
    /[-=─━═]{2,}/.test(line.text) &&
    /[|｜│┃║+┬┼┴├┌└╦╬╩]/.test(line.text)
  ) {
    const start = line.start + line.text.indexOf(line.trimmed);
    return { cells: [], borders: [{ start, end: start + line.trimmed.length }], rule: true };
  }
  if (signs.length === 0) return null;
  const places = [-1, ...signs, line.text.length];
  const cells = places.slice(1).map((end, i) => pieceOf(line, (places[i] ?? 0) + 1, end));
  if (left && isSign(line.trimmed[0])) cells.shift();
  if (right && isSign(line.trimmed.at(-1))) cells.pop();
  if (cells.length === 0 || (cells.length === 1 && signs.length < 2)) return null;
  return { cells, borders: signs.map(border), rule: false };
}

/** What splits the lines from `at` on at such signs, which have the edges that the first of them with cells has. */
export function barsAt(lines: readonly Line[], at: number): Splitter | null {
  const own = lines[at];
  if (!own || !splitAtBars(own, { left: true, right: true })) return null;
  const near = lines.slice(at, at + 4);
  const first = near.find((line) => line.trimmed !== '' && !RULE.test(line.text)) ?? own;
  const edges = { left: isSign(first.trimmed[0]), right: isSign(first.trimmed.at(-1)) };
  return (line) => splitAtBars(line, edges);
}
