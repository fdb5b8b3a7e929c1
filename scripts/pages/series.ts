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

/** True where the pages between the numbers of a series are of one size, more or less: in characters or in lines. */
export function isRegular(series: readonly Numbered[], before: readonly number[]): boolean {
  const isEven = (place: (at: number) => number) => {
    const gaps = series.slice(1).map((mark, i) => {
      const last = series[i] as Numbered;
      return (place(mark.at) - place(last.at)) / (mark.value - last.value);
    });
    const median = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
    const near = gaps.filter((gap) => gap >= median * 0.4 && gap <= median * 1.8);
    return near.length >= gaps.length * 0.75;
  };
  return isEven((at) => before[at] ?? 0) || isEven((at) => at);
}
