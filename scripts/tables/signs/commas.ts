/**
 * Rows with commas between their fields: a CSV file, and what office programs and people make of one.
 *
 * A comma is a border only where the lines together say so: as many fields in each, below labels, with numbers that count
 * the rows or with figures. A file has commas of one width; those of the other width are of the words.
 */
import { isLabel, type Kind, kindsOf } from '../../lexicon/column.ts';
import type { Line } from '../../text/lines.ts';
import { isHard, isSerial, misfit } from '../kinds.ts';
import { isLoneName } from '../groups.ts';
import { isHeaderRow } from '../labels.ts';
import { isGroupLine } from '../words.ts';
import { type Cut, pieceOf, type Splitter, textsOf } from './cut.ts';

/** Commas that part fields; both, where a text was folded or mended in places. */
const WIDTHS = [',', '，', ',，'];

const FEWEST_FIELDS = 3;
const MOST_FIELDS = 20;
/** Without labels above them, lines must have more in common. */
const FEWEST_BARE = 4;
const FEWEST_ROWS = { headed: 2, bare: 3 };
const LOOKED_AT = 8;

interface Fields {
  /** Stretches of the line, the quotation marks of CSV left out. */
  ranges: { from: number; to: number; quoted: boolean }[];
  /** Places of the quotation marks. */
  quotes: number[];
  /** For each range but the last the comma behind it. */
  commas: number[];
}

const pastBlanks = (text: string, from: number): number => {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
};

/** Fields between such commas; null where there are too many, or a quotation mark does not open and close one. */
function fieldsOf(text: string, signs: string): Fields | null {
  const found: Fields = { ranges: [], quotes: [], commas: [] };
  const isSign = (at: number) => signs.includes(text[at] ?? ' ');
  for (let from = 0; from <= text.length;) {
    if (found.ranges.length > MOST_FIELDS * 2) return null;
    const open = pastBlanks(text, from);
    const quoted = text[open] === '"';
    const close = quoted ? text.indexOf('"', open + 1) : -1;
    let end = quoted ? pastBlanks(text, close + 1) : from;
    if (!quoted) while (end < text.length && !isSign(end)) end += 1;
    if (quoted && (close === -1 || (end < text.length && !isSign(end)))) return null;
    found.ranges.push(quoted ? { from: open + 1, to: close, quoted } : { from, to: end, quoted });
    if (quoted) found.quotes.push(open, close);
    if (end < text.length) found.commas.push(end);
    from = end + 1;
  }
  return found;
}

/** The commas of 1,234, and those inside of brackets: they may be of the words, and are where there are too many fields. */
function insideWords(text: string, { ranges, commas }: Fields): boolean[] {
  let open = 0;
  return commas.map((at, i) => {
    const [before, after] = [ranges[i], ranges[i + 1]];
    if (!before || !after || before.quoted || after.quoted) return false;
    const [left, right] = [text.slice(before.from, before.to), text.slice(after.from, after.to)];
    for (const sign of left) open += /[（(〔[]/.test(sign) ? 1 : /[）)〕\]]/.test(sign) ? -1 : 0;
    const thousands =
      text[at] === ',' && /(?<![\d.])\d{1,3}$/.test(left) && /^\d{3}(?!\d)/.test(right);
    return thousands || open > 0;
  });
}

/** Cuts a line into fields; into so many, where commas that may be of the words are more than that. */
function cutAt(line: Line, signs: string, columns: number): (Cut & { joined: boolean }) | null {
  const text = line.printed ?? line.text;
  const fields = fieldsOf(text, signs);
  if (!fields) return null;
  const { ranges, quotes, commas } = fields;
  // Where fields are parted by ，, the comma of 12,345 parts none.
  const other = signs.includes(',') && signs.includes('，') && text.includes('，');
  const inside = other || ranges.length > columns ? insideWords(text, fields) : [];
  const exact = ranges.length - inside.filter(Boolean).length === columns;
  const borders = commas.filter((_, i) => !((other || exact) && inside[i]));
  const ends = [...borders, text.length];
  const cells = ends.map((end, i) => {
    const from = i === 0 ? 0 : (ends[i - 1] as number) + 1;
    const own = ranges.find((range) => range.quoted && range.from > from && range.to < end);
    return own ? pieceOf(line, own.from, own.to) : pieceOf(line, from, end);
  });
  const signsAt = [...borders, ...quotes].sort((a, b) => a - b);
  return {
    cells,
    borders: signsAt.map((at) => ({ start: line.start + at, end: line.start + at + 1 })),
    rule: false,
    joined: borders.length < commas.length,
  };
}

/** Each cell is what its column promises. */
const keeps = ({ cells }: Cut, kinds: readonly Kind[]): boolean =>
  cells.every((cell, i) => !cell || misfit(kinds[i] ?? 'text', cell.text) === 0);

/** The same, and one of them is no words. */
const fits = (cut: Cut, kinds: readonly Kind[]): boolean =>
  keeps(cut, kinds) &&
  cut.cells.some((cell, i) => cell && /^(?:serial|unit|value|attribute)$/.test(kinds[i] ?? 'text'));

/** A row of the table: its number, figures, or what else only cells can be. Prose has commas too. */
function isRow(cut: Cut, { trimmed }: Line, kinds: readonly Kind[]): boolean {
  const texts = textsOf(cut);
  const whole = cut.cells.length === kinds.length;
  const counted = isSerial(cut.cells[0]?.text ?? '');
  if (/[。；]/.test(trimmed)) return whole && counted;
  const hard = texts.filter(isHard).length;
  if (!whole) return hard >= 2;
  return counted || hard > 0 || texts.length === 1 || texts.every(isLabel) || fits(cut, kinds);
}

/**
 * @param kinds what the columns hold, as far as the first line says
 * @param headed whether it has labels
 */
const splitter =
  (signs: string, kinds: readonly Kind[], headed: boolean): Splitter =>
  (line) => {
    const cut = cutAt(line, signs, kinds.length);
    if (!cut || cut.cells.length < 2 || !isRow(cut, line, kinds)) return null;
    // 100,200 and 备注 are three fields, where one figure would leave 备注 below 2025年.
    return cut.joined && headed && !keeps(cut, kinds) ? null : cut;
  };

/** The lines from `at` on that are rows of so many fields; between them may stand what names those below it. */
function evenRows(lines: readonly Line[], at: number, split: Splitter, columns: number): Cut[] {
  const rows: Cut[] = [];
  for (let i = at; i < lines.length && i < at + LOOKED_AT; i += 1) {
    const line = lines[i] as Line;
    if (line.trimmed === '') continue;
    const cut = split(line);
    if (!cut && rows.length > 0 && (isGroupLine(line.trimmed) || isLoneName(line.trimmed)))
      continue;
    if (cut?.cells.length !== columns) break;
    rows.push(cut);
  }
  return rows;
}

/** What splits the lines from `at` on, where commas part their cells. */
export function commasAt(lines: readonly Line[], at: number): Splitter | null {
  const line = lines[at];
  if (!line || !/[,，][^,，]*[,，]/.test(line.text)) return null;
  let best: { split: Splitter; rows: number } | null = null;
  for (const signs of WIDTHS) {
    const head = cutAt(line, signs, MOST_FIELDS);
    const columns = head?.cells.length ?? 0;
    if (!head || columns < FEWEST_FIELDS || columns > MOST_FIELDS) continue;
    const kinds = kindsOf(head.cells.map((cell) => cell?.text ?? ''));
    const labels = textsOf(head);
    const headed = isHeaderRow(labels) && isLabel(labels[0] ?? '');
    const split = splitter(signs, kinds, headed);
    const [first, ...rest] = evenRows(lines, at, split, columns);
    const told = (cut: Cut) => textsOf(cut).filter(isHard).length >= 2;
    const rows = rest.length + (headed ? 0 : 1);
    const enough = headed
      ? rows >= FEWEST_ROWS.headed
      : rows >= FEWEST_ROWS.bare && columns >= FEWEST_BARE && first && [first, ...rest].every(told);
    if (enough && rows > (best?.rows ?? 0)) best = { split, rows };
  }
  return best?.split ?? null;
}
