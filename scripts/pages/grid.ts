/** Numbers of pages that all have the same number of lines, as print on a grid sets them: few of them are enough. */
import type { Line } from '../text/lines.ts';
import type { Numbered } from './series.ts';

/** Fewest lines of a page, and fewest pages that must be alike. */
const SHORTEST = 15;
const FEWEST = 2;

/** The longest run of numbers that count up by one, with pages of equally many lines in front of each. */
export function onGrid<M extends Numbered>(marks: readonly M[], lines: readonly Line[]): M[] {
  let sum = 0;
  const before = lines.map(({ trimmed }) => (trimmed === '' ? sum : sum++));
  let best: M[] = [];
  for (const [i, first] of marks.entries()) {
    // Page 1 begins where the text does.
    const opens = first.value === 1;
    const run = [first];
    let height = opens ? (before[first.at] ?? 0) : null;
    for (const mark of marks.slice(i + 1)) {
      const last = run.at(-1) as M;
      const gap = (before[mark.at] ?? 0) - (before[last.at] ?? 0) - 1;
      if (mark.value !== last.value + 1 || gap !== (height ?? gap)) continue;
      height = gap;
      run.push(mark);
    }
    const alike = run.length - (opens ? 0 : 1);
    // The last page ends where the text does.
    const end = marks.find(({ at }) => before[at] === sum - 1);
    const last = run.at(-1) as M;
    const closes =
      end?.value === last.value + 1 && sum - 2 - (before[last.at] ?? 0) < (height ?? 0);
    const whole = end && closes ? [...run, end] : run;
    if ((height ?? 0) >= SHORTEST && alike >= FEWEST && whole.length > best.length) best = whole;
  }
  return best;
}
