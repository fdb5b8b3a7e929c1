/** The row of totals below counted rows: it has no number of its own. */
import { isFigure } from '../lexicon/quantity.ts';
import { type Kind } from '../lexicon/column.ts';
import type { AlignedRow } from './aligned-row.ts';
import { isHard } from './kinds.ts';

const TOTAL = /^(?:合\s*计|总\s*计|共\s*计|汇\s*总)$/;

/**
 * Reads it at a line: its name, and a figure for each column of values. Where one has vanished, nothing tells which.
 *
 * @param kinds what the columns hold
 */
export function totalAt(
  lines: readonly string[],
  at: number,
  to: number,
  kinds: readonly Kind[],
): { row: AlignedRow; next: number } | null {
  const values = kinds.flatMap((kind, i) => (kind === 'value' ? [i] : []));
  const next = at + 1 + values.length;
  if (!kinds.includes('serial') || values.length === 0 || next > to) return null;
  if (!TOTAL.test(lines[at] ?? '') || isHard(lines[next] ?? '')) return null;
  if (!lines.slice(at + 1, next).every(isFigure)) return null;
  const naming = kinds.findIndex((kind) => kind !== 'serial');
  const cells = kinds.map((_, i) => {
    const value = values.indexOf(i);
    return i === naming ? [at] : value === -1 ? null : [at + 1 + value];
  });
  return { row: { cells, group: null }, next };
}
