/** Lines of print → paragraphs, by where lines begin and end, by their distance and by their type. */
import { readMarker } from '../../notation/markers.ts';
import { median } from './ink.ts';
import type { Line } from './lines.ts';

/** Lines that are one paragraph, heading or title. */
export interface Paragraph {
  lines: Line[];
  /** Set in the middle between the margins. */
  centred: boolean;
}

/** How the lines of a stretch are set: margins, the distance of lines. */
export interface Measure {
  left: number;
  right: number;
  leading: number;
  /** First lines are set in. */
  indented: boolean;
  /** Paragraphs stand farther apart than lines. */
  spaced: boolean;
}

const ENDS = /[。！？：；…][”’）】]?$/;
/** Type of another size. */
const OTHER_SIZE = 0.06;
/** How far in a first line begins, in sizes. */
const INDENT = 1.2;
/** How much shorter a line may stay than its measure beside the word that did not fit. */
const SLACK = 0.9;

/** The value that most lines are near to, from one side. */
function margin(values: readonly number[], outward: 1 | -1): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const near = Math.round(value / 3);
    for (const k of [near - 1, near, near + 1])
      counts.set(k, (counts.get(k) ?? 0) + (k === near ? 1.01 : 1));
  }
  const most = Math.max(...counts.values());
  // Of places that many lines share, the outermost is the margin.
  const shared = [...counts].filter(([, count]) => count >= Math.max(2, most * 0.3));
  const [place] = shared.sort((a, b) => (a[0] - b[0]) * outward)[0] ?? [];
  const near = values.filter((value) => place !== undefined && Math.abs(value / 3 - place) <= 1.5);
  return near.length > 0 ? median(near) : Math[outward === 1 ? 'min' : 'max'](...values);
}

/** Measures lines that stand between the same margins; `bounds` where something drawn sets them. */
export function measureOf(lines: readonly Line[]): Measure {
  const left = margin(
    lines.map(({ x0 }) => x0),
    1,
  );
  const right = margin(
    lines.map(({ x1 }) => x1),
    -1,
  );
  const steps = lines.slice(1).flatMap((line, i) => {
    const last = lines[i] as Line;
    return line.page === last.page &&
      Math.abs(line.size - last.size) < 1 &&
      line.baseline > last.baseline
      ? [(line.baseline - last.baseline) / line.size]
      : [];
  });
  const leading = steps.length > 0 ? median(steps) : 1.5;
  const inside = lines.slice(1).filter((_, i) => {
    const last = lines[i] as Line;
    return last.x1 > right - 2 * last.size && !ENDS.test(last.text);
  });
  const within = median(
    lines.slice(1).flatMap((line, i) => {
      const last = lines[i] as Line;
      const goes =
        inside.includes(line) && line.page === last.page && line.baseline > last.baseline;
      return goes ? [(line.baseline - last.baseline) / line.size] : [];
    }),
    leading,
  );
  const opens = lines.slice(1).filter((_, i) => {
    const last = lines[i] as Line;
    return last.x1 < right - 3 * last.size && ENDS.test(last.text);
  });
  const indented = opens.filter((line) => line.x0 > left + INDENT * line.size).length;
  const spaced = opens.filter((line) => {
    const last = lines[lines.indexOf(line) - 1] as Line;
    return line.page === last.page && (line.baseline - last.baseline) / line.size > within * 1.15;
  }).length;
  return {
    left,
    right,
    leading: within,
    indented:
      opens.length > 0
        ? indented * 2 > opens.length
        : lines.some((line) => line.x0 > left + INDENT * line.size && line.x1 > right - line.size),
    spaced: spaced * 2 > opens.length && opens.length > 0,
  };
}

/** Set in the middle, and short on both sides. */
export function isCentred(line: Line, { left, right }: Measure): boolean {
  const [before, behind] = [line.x0 - left, right - line.x1];
  return (
    before > 1.5 * line.size &&
    behind > 1.5 * line.size &&
    Math.abs(before - behind) < line.size * 1.2
  );
}

/** Opens an entry of a list: a number, a dash, a bullet. */
const opensItem = ({ text }: Line): boolean =>
  readMarker(text) !== null || /^(?:——|[●○■□◆◇▪•·➢])/.test(text);

/** Width of what stands at the beginning of a line and cannot be divided. */
function firstWord(line: Line): number {
  const word =
    /^(?:[“（《〈【‘]?[A-Za-z0-9][A-Za-z0-9.,%&+/-]*|[“（《〈【‘]*.)[，。、；：？！）”》〉】’]*/.exec(
      line.text,
    );
  const count = Math.max(1, [...(word?.[0].replace(/\s/g, '') ?? '')].length);
  const last = line.glyphs[Math.min(count, line.glyphs.length) - 1];
  return last ? last.x1 - line.x0 : line.size;
}

/**
 * True where a line goes on with the paragraph of the lines before.
 *
 * @param before how the lines before are set, where a column or a page has ended
 */
export function goesOn(open: Paragraph, line: Line, measure: Measure, before = measure): boolean {
  const last = open.lines.at(-1) as Line;
  const first = open.lines[0] as Line;
  if (last.row || line.row) return false;
  if (Math.abs(last.size - line.size) > OTHER_SIZE * line.size + 0.3) return false;
  const turns = line.page !== last.page || line.baseline <= last.baseline;
  const step = turns ? measure.leading : (line.baseline - last.baseline) / line.size;
  const same = last.bold === line.bold && last.font === line.font;
  const room = before.right - last.x1;
  const full = room < firstWord(line) + SLACK * last.size;
  if (isCentred(line, measure) && (isCentred(last, before) || open.centred || full)) {
    // Lines of a title stand close and are set alike.
    return (
      !turns &&
      same &&
      step < measure.leading * 1.45 &&
      !ENDS.test(last.text) &&
      !/^[（(—]/.test(line.text) &&
      readMarker(line.text) === null
    );
  }
  if (step > measure.leading * 1.6) return false;
  if (measure.spaced && step > measure.leading * 1.15) return false;
  if (!full) return false;
  const opens = ENDS.test(last.text) && opensItem(line);
  const indent = (line.x0 - measure.left) / line.size;
  if (open.lines.length > 1 && Math.abs(line.x0 - last.x0) < 0.5 * line.size && indent < 8) {
    // Both stand at the same place, and the line before was no first line.
    return !opens;
  }
  if (indent > INDENT) {
    // Hanging: set in farther than its first line, for the number stands before it.
    const hangs =
      line.x0 > first.x0 + 0.5 * line.size &&
      open.lines.length === 1 &&
      readMarker(first.text) !== null &&
      !measure.indented;
    return hangs && readMarker(line.text) === null;
  }
  // Where first lines are set in, one that is not goes on.
  if (measure.indented) return !opens;
  // Where the space between paragraphs would stand, a page ends: what opens one tells.
  if (measure.spaced) return !(turns && opens);
  return !ENDS.test(last.text) || (readMarker(line.text) === null && room < 0.6 * last.size);
}

/**
 * Joins the lines of a stretch.
 *
 * @param measureAt how a line is set: beside something that is drawn, it is narrower
 */
export function paragraphsOf(
  lines: readonly Line[],
  measureAt: (line: Line) => Measure,
): Paragraph[] {
  const found: Paragraph[] = [];
  for (const line of lines) {
    const open = found.at(-1);
    const measure = measureAt(line);
    const before = measureAt(open?.lines.at(-1) ?? line);
    if (open && goesOn(open, line, measure, before)) open.lines.push(line);
    else found.push({ lines: [line], centred: isCentred(line, measure) });
  }
  return found;
}
