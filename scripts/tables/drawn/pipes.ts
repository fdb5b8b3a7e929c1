/** Rows drawn with `|`: Markdown, with a line of dashes below the header or without, and frames of a terminal. */
import type { Line } from '../../text/lines.ts';
import { pieceOf } from './drawing.ts';
import type { SeparatedLine } from './separated.ts';

const SIGN = /(?<!\\)[|｜│┃║]/g;
const RULE = /^[-:=+|｜│┃║─━═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋\s]+$/;

/** Splits a line at its signs; a sign at either end is the edge of the table. */
export function splitAtPipes(line: Line): SeparatedLine | null {
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
  if (line.trimmed.startsWith(line.text[signs[0] ?? 0] ?? '')) cells.shift();
  if (line.trimmed.endsWith(line.text[signs.at(-1) ?? 0] ?? '')) cells.pop();
  if (cells.length === 0 || (cells.length === 1 && signs.length < 2)) return null;
  return { cells, borders: signs.map(border), rule: false };
}
