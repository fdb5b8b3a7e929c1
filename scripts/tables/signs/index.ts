/** Signs that part cells and show: bars and commas. */
import type { Line } from '../../text/lines.ts';
import { barsAt } from './bars.ts';
import { commasAt } from './commas.ts';
import type { Splitter } from './cut.ts';

const FEWEST_CELLS = 3;

/** What splits the lines from `at` on, where such a sign parts their cells: bars in the line and in the one behind it. */
export function signAt(lines: readonly Line[], at: number): Splitter | null {
  const bars = barsAt(lines, at);
  const next = bars && lines.slice(at + 1, at + 4).find(({ trimmed }) => trimmed !== '');
  const cells = bars?.(lines[at] as Line)?.cells.length ?? 0;
  return next && cells >= FEWEST_CELLS && bars(next) ? bars : commasAt(lines, at);
}
