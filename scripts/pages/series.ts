/** Numbers that count up through a text, as those of its pages do. */
import type { Line } from '../text/lines.ts';

/** A number, and the index of the line on which it stands. */
export interface Numbered {
  value: number;
  at: number;
}

/** Farthest that the next number may be: pages without one stand between. */
export const FARTHEST = 5;
/** Fewest characters of a page, which rows of a table and entries of a list do not have. */
const SHORTEST_PAGE = 120;

/** Characters in front of each line. */
export function lengthsBefore(lines: readonly Line[]): number[] {
  let sum = 0;
  return lines.map(({ trimmed }) => {
    sum += trimmed.length;
    return sum - trimmed.length;
  });
}

/** The longest series of numbers that count on, each a page behind the other. */
export function longestSeries<M extends Numbered>(
  marks: readonly M[],
  before: readonly number[],
): M[] {
  const ending = new Map<number, M>();
  const previous = new Map<M, M>();
  const lengths = new Map<M | undefined, number>([[undefined, 0]]);
  let best: M | undefined;
  for (const mark of marks) {
    let found: M | undefined;
    for (let step = 1; step <= FARTHEST; step += 1) {
      const one = ending.get(mark.value - step);
      const gap = (before[mark.at] ?? 0) - (before[one?.at ?? 0] ?? 0);
      if (one && gap >= SHORTEST_PAGE * step && (lengths.get(one) ?? 0) > (lengths.get(found) ?? 0))
        found = one;
    }
    if (found) previous.set(mark, found);
    const length = (lengths.get(found) ?? 0) + 1;
    lengths.set(mark, length);
    if (length >= (lengths.get(ending.get(mark.value)) ?? 0)) ending.set(mark.value, mark);
    if (length > (lengths.get(best) ?? 0)) best = mark;
  }
  const series: M[] = [];
  for (let at = best; at; at = previous.get(at)) series.unshift(at);
  return series;
}

/** True where the numbers of a series are about equally far apart. */
export function isEven(series: readonly Numbered[], place: (at: number) => number): boolean {
  const gaps = series.slice(1).map((mark, i) => {
    const last = series[i] as Numbered;
    return (place(mark.at) - place(last.at)) / (mark.value - last.value);
  });
  const median = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
  const near = gaps.filter((gap) => gap >= median * 0.4 && gap <= median * 1.8);
  return near.length >= gaps.length * 0.75;
}

/** True where the pages between the numbers of a series are of one size, more or less: in characters or in lines. */
export const isRegular = (series: readonly Numbered[], before: readonly number[]): boolean =>
  isEven(series, (at) => before[at] ?? 0) || isEven(series, (at) => at);

/** What of the other marks fits into a series: it alone has a number that is missing there. */
export function withFitting<M extends Numbered>(series: readonly M[], marks: readonly M[]): M[] {
  const [first, last] = [series[0] as M, series.at(-1) as M];
  const ends = [
    { value: first.value - FARTHEST - 1, at: -1 },
    ...series,
    { value: last.value + FARTHEST + 1, at: Number.POSITIVE_INFINITY },
  ];
  return ends.slice(1).flatMap((next, i) => {
    const before = ends[i] as Numbered;
    const between = marks.filter(
      ({ value, at }) =>
        at > before.at && at < next.at && value > before.value && value < next.value,
    );
    const rising = between.every(({ value }, k) => k === 0 || value > (between[k - 1]?.value ?? 0));
    return [...(rising ? between : []), ...series.slice(i, i + 1)];
  });
}
