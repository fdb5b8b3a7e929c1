/** Where pages break: at their numbers, at heads that are known, at form feeds. */
import type { Line } from '../text/lines.ts';

/** The line above a page break and the one below it. */
export interface Break {
  up: number;
  down: number;
}

/**
 * The page breaks of a text, in order.
 *
 * @param taken marks and heads: they are at page breaks and no part of the text
 */
export function breaksOf(lines: readonly Line[], taken: ReadonlySet<number>): Break[] {
  const isText = (i: number) => lines[i]?.trimmed !== '' && !taken.has(i);
  const below = new Int32Array(lines.length + 1).fill(lines.length);
  for (let i = lines.length - 1; i >= 0; i -= 1)
    below[i] = isText(i) ? i : (below[i + 1] as number);
  const breaks = new Map<string, Break>();
  let up = -1;
  for (const [i, { text }] of lines.entries()) {
    if (taken.has(i) || text.includes('\f')) {
      const down = below[i] as number;
      breaks.set(`${up} ${down}`, { up, down });
    }
    if (isText(i)) up = i;
  }
  return [...breaks.values()];
}
