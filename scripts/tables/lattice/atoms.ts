/**
 * Atoms: the pieces of a text that may be cells or parts of cells, each with the evidence of what stands before it.
 *
 * Where a text parts its cells by a fixed sign (a tab, a bar, a comma; four blanks, and eight around an empty cell), the
 * empty cells are atoms too. Everywhere else every word is one, and whether two belong together is the aligner's to find out.
 */
import { widthOf } from '../../text/width.ts';
import type { Line } from '../../text/lines.ts';
import { splitAtBlanks, splitAtTabs } from '../signs/blanks.ts';
import { pieceOf, type Splitter } from '../signs/cut.ts';

/**
 * What stands before an atom: a sign that parts cells, one blank, several, a line break; `near` is a line break that is
 * closer than those between the cells of the same text; `wrap` one that print set inside a cell.
 */
export type Gap = 'border' | 'blank' | 'wide' | 'line' | 'near' | 'wrap';

export interface Atom {
  /** Offsets in the text; an empty cell has its place. */
  start: number;
  end: number;
  text: string;
  gap: Gap;
  /** Index of its line. */
  line: number;
  /** Columns of print that it covers. */
  left: number;
  right: number;
}

/** How a text parts its cells. */
export interface Separation {
  /** What splits a line where a sign is a border; of blanks, all are multiples of its width. */
  border: Splitter | null;
  /** Several blanks part cells, and one does not. */
  wide: boolean;
  /** Cells stand on lines of their own. */
  lines: boolean;
  /** Lines from one cell to the next, where they are set apart by empty ones. */
  pitch: number;
}

const FEWEST_GAPS = 8;

const filled = (lines: readonly Line[], from: number, to: number): number[] => {
  const found: number[] = [];
  for (let i = from; i < to; i += 1) if ((lines[i] as Line).trimmed !== '') found.push(i);
  return found;
};

/**
 * Reads how the lines `[from, to)` part their cells.
 *
 * @param sign what splits them, where a sign that shows does
 */
export function separationOf(
  lines: readonly Line[],
  from: number,
  to: number,
  sign: Splitter | null = null,
): Separation {
  const own = filled(lines, from, to);
  const gaps = own.flatMap((i) =>
    [...(lines[i] as Line).text.trim().matchAll(/[ \u3000\t]{2,}|\t/g)].map(({ 0: gap }) =>
      gap.includes('\t') ? 0 : gap.length,
    ),
  );
  const blanks = own.flatMap((i) => (lines[i] as Line).trimmed.match(/\s+/g) ?? []);
  const least = Math.min(...gaps);
  const even = gaps.filter((gap) => gap % least === 0);
  const plain = gaps.filter((gap) => gap === least);
  const tabs = gaps.filter((gap) => gap === 0).length;
  const tabbed = tabs > 0 && tabs * 2 >= own.length;
  const exact =
    least >= 3 &&
    gaps.length >= FEWEST_GAPS &&
    even.length === gaps.length &&
    plain.length * 2 >= gaps.length;
  const steps = own.slice(1).map((line, i) => line - (own[i] as number));
  const sorted = [...steps].sort((a, b) => a - b);
  return {
    border: sign ?? (tabbed ? splitAtTabs : exact ? splitAtBlanks(least) : null),
    wide: gaps.length * 3 >= own.length,
    lines: blanks.length * 3 <= own.length,
    pitch: sorted[Math.floor(sorted.length / 2)] ?? 1,
  };
}

/** Atoms of the lines `[from, to)`. */
export function atomsOf(
  lines: readonly Line[],
  from: number,
  to: number,
  { border, pitch }: Separation,
): Atom[] {
  const atoms: Atom[] = [];
  let last = from;
  for (const index of filled(lines, from, to)) {
    const line = lines[index] as Line;
    let gap: Gap =
      pitch >= 3 && atoms.length > 0 && (index - last) * 2 <= pitch + 1 ? 'near' : 'line';
    if (pitch >= 3 && index - last < pitch - 1 && atoms.length > 0) gap = 'near';
    last = index;
    const add = (place: number, text: string) => {
      const left = widthOf(line.text.slice(0, place - line.start));
      const right = left + widthOf(text);
      const end = place + text.length;
      atoms.push({ start: place, end, text, gap, line: index, left, right });
    };
    if (border === null) {
      for (const { 0: text, index: start } of line.text.matchAll(/\S+/g)) {
        const before = /\s*$/.exec(line.text.slice(0, start))?.[0] ?? '';
        if (start > before.length || atoms.at(-1)?.line === index)
          gap = before.length > 1 || before === '\t' ? 'wide' : 'blank';
        add(line.start + start, text);
      }
      continue;
    }
    const whole = pieceOf(line, 0, line.text.length);
    let place = line.start;
    for (const cell of (border(line) ?? { cells: [whole] }).cells) {
      add(cell?.start ?? place, cell?.text ?? '');
      gap = 'border';
      place = cell?.end ?? place;
    }
  }
  return atoms;
}
