/** Which numbers on lines of their own are those of pages: they count up, and the text between them fills pages. */
import { readMarker } from '../notation/markers.ts';
import type { Line } from '../text/lines.ts';
import { onGrid } from './grid.ts';
import { type PageMark, readPageMark } from './marks.ts';
import { FARTHEST, isRegular, lengthsBefore, longestSeries, type Numbered } from './series.ts';

/** The number of a page and its place. */
export type PlacedMark = PageMark & Numbered;

/** Fewest numbers that prove each other, where they do not say what they are. */
const FEWEST_SHARES = 3;
const FEWEST_BARE = 4;

/** True where a line is a sentence that does not end on it. */
export const isOpen = (line: string): boolean =>
  line.length >= 12 &&
  /[\u4e00-\u9fff]{4}/.test(line) &&
  !/[。！？：；.!?:;][”’）)》\]]*$/.test(line);

const counts = (a: PlacedMark, b: PlacedMark | undefined, least: number): boolean =>
  b !== undefined && b.value - a.value >= least && b.value - a.value <= FARTHEST;

/** Marks that say what they are: each is believed that counts on with a neighbour, or tells of how many it is one. */
function proveSpoken(marks: readonly PlacedMark[]): PlacedMark[] {
  return marks.filter((mark, i) => {
    const before = marks[i - 1];
    const told = mark.form === 'words' && mark.total !== null;
    if (told || counts(mark, marks[i + 1], 0)) return true;
    return before !== undefined && counts(before, mark, 0);
  });
}

/** 1/20, 2/20: shares of one whole. */
function proveShares(marks: readonly PlacedMark[]): PlacedMark[] {
  const totals = Map.groupBy(marks, ({ total }) => total);
  return [...totals.values()].flatMap((same) => {
    const rising = same.every((mark, i) => i === 0 || counts(same[i - 1] as PlacedMark, mark, 1));
    const enough =
      same.length >= FEWEST_SHARES || (same.length > 1 && same.length === same[0]?.total);
    return rising && enough ? same : [];
  });
}

/** Nearest line with words before (-1) or behind (1) a line. */
export function neighbour(lines: readonly Line[], at: number, step: 1 | -1): string {
  let i = at + step;
  while (lines[i]?.trimmed === '') i += step;
  return lines[i]?.trimmed ?? '';
}

/** A line that is no cell. */
const isWide = (line: string): boolean => line.length >= 12;

/** The numbers that a series leaves out where only one number on a line can be the one that is missing. */
function withMissing(
  series: readonly PlacedMark[],
  marks: readonly PlacedMark[],
  lines: readonly Line[],
): PlacedMark[] {
  const [first, last] = [series[0], series.at(-1)];
  const opens = marks.find(({ at }) => neighbour(lines, at, -1) === '');
  const closes = marks.find(({ at }) => neighbour(lines, at, 1) === '');
  const whole = [...series];
  if (first && opens && counts(opens, first, 1)) whole.unshift(opens);
  if (last && closes && counts(last, closes, 1)) whole.push(closes);
  let from = 0;
  return whole.flatMap((mark, i) => {
    const next = whole[i + 1];
    while ((marks[from]?.at ?? Number.POSITIVE_INFINITY) <= mark.at) from += 1;
    if (!next || next.value === mark.value + 1) return [mark];
    const between: PlacedMark[] = [];
    for (let k = from; (marks[k]?.at ?? Number.POSITIVE_INFINITY) < next.at; k += 1) {
      const one = marks[k] as PlacedMark;
      if (one.value > mark.value && one.value < next.value) between.push(one);
    }
    const wanted = next.value - mark.value - 1;
    const all = new Set(between.map(({ value }) => value)).size === wanted;
    return [mark, ...(all && between.length === wanted ? between : [])];
  });
}

/** A number that is no cell. */
const isOutside = ({ at }: PlacedMark, lines: readonly Line[]): boolean =>
  isWide(neighbour(lines, at, -1)) || isWide(neighbour(lines, at, 1));

/** Bare numbers with equally many lines on their pages, one of which ends inside a sentence. */
function proveGrid(marks: readonly PlacedMark[], lines: readonly Line[]): PlacedMark[] {
  const found = onGrid(marks, lines);
  const breaks = found.some(({ at }) => {
    const next = neighbour(lines, at, 1);
    return next !== '' && isOpen(neighbour(lines, at, -1)) && readMarker(next) === null;
  });
  const outside = found.filter((mark) => isOutside(mark, lines));
  return breaks && outside.length * 2 > found.length ? found : [];
}

/** Bare numbers: a series with pages of one size in between, which break sentences as only pages do. */
function proveBare(marks: readonly PlacedMark[], lines: readonly Line[]): PlacedMark[] {
  const before = lengthsBefore(lines);
  const outside = marks.filter((mark) => isOutside(mark, lines));
  const series = longestSeries(outside, before);
  const whole = withMissing(series, marks, lines);
  if (whole.length < FEWEST_BARE || !isRegular(series, before)) return [];
  const times = new Map<string, number>();
  for (const { trimmed } of lines) times.set(trimmed, (times.get(trimmed) ?? 0) + 1);
  const breaks = series.filter(({ at }) => {
    const next = neighbour(lines, at, 1);
    // What comes again may be the running head of the next page.
    const goesOn = readMarker(next) === null || (times.get(next) ?? 0) > 1;
    return isOpen(neighbour(lines, at, -1)) && goesOn;
  });
  // The number of a footnote may stand in front of a comma, that of a page does not.
  const notes = series.filter(({ at }) => /^[，。、；：”’）》]/.test(neighbour(lines, at, 1)));
  return breaks.length >= series.length * 0.3 && notes.length * 5 < series.length ? whole : [];
}

/** Bare numbers at the edges of pages that a form feed tells. */
function proveFed(marks: readonly PlacedMark[], lines: readonly Line[]): PlacedMark[] {
  const fed = marks.filter(({ at }) => {
    let next = at + 1;
    while (lines[next]?.trimmed === '' && !lines[next]?.text.includes('\f')) next += 1;
    let own = at;
    while (own > 0 && !lines[own]?.text.includes('\f') && lines[own - 1]?.trimmed === '') own -= 1;
    return (
      (lines[next]?.text.includes('\f') ?? false) || (lines[own]?.text.includes('\f') ?? false)
    );
  });
  const series = fed.filter(
    (mark, i) =>
      counts(mark, fed[i + 1], 1) || (i > 0 && counts(fed[i - 1] as PlacedMark, mark, 1)),
  );
  const feeds = lines.filter(({ text }) => text.includes('\f')).length;
  // A cell may stand there by chance, the numbers of pages stand at most of them.
  return series.length * 2 >= feeds ? withMissing(series, marks, lines) : [];
}

/** True where each number is greater than the one before it. */
const rises = (marks: readonly PlacedMark[]): boolean =>
  marks.every((mark, i) => i === 0 || mark.value > (marks[i - 1]?.value ?? 0));

/**
 * What several proofs say of the same numbers. The one that finds most is believed, the others as far as both can be
 * true: no number of a page comes twice, and where it seems to, one is the number of a row.
 */
function joinProofs(proofs: readonly PlacedMark[][]): PlacedMark[] {
  const byCount = proofs.filter(({ length }) => length > 0).sort((a, b) => b.length - a.length);
  const rising = byCount.filter(rises);
  const [most = [], ...others] = rising.length > 0 ? rising : byCount;
  return others.reduce((found, more) => {
    const all = [...new Set([...found, ...more])].sort((a, b) => a.at - b.at);
    return rises(all) ? all : found;
  }, most);
}

/** The proven numbers of pages on lines of their own, in order. */
export function pageMarks(lines: readonly Line[]): PlacedMark[] {
  const marks = lines.flatMap(({ trimmed }, at): PlacedMark[] => {
    const mark = readPageMark(trimmed);
    return mark ? [{ ...mark, at }] : [];
  });
  const families = Map.groupBy(marks, ({ form, roman }) => `${form} ${roman}`);
  const proven = [...families.values()].flatMap((family) => {
    const form = family[0]?.form;
    if (form === 'words' || form === 'framed') return proveSpoken(family);
    if (form === 'share') return proveShares(family);
    return joinProofs([proveBare, proveFed, proveGrid].map((prove) => prove(family, lines)));
  });
  return proven.sort((a, b) => a.at - b.at);
}
