/** Characters → lines of print. */
import { type Box, type Glyph, around, median } from './ink.ts';

/** A line as it is printed. */
export interface Line extends Box {
  /** Number of its page, from 1. */
  page: number;
  text: string;
  baseline: number;
  /** Size of most of its characters. */
  size: number;
  /** Most of its characters are bold. */
  bold: boolean;
  /** Font of most of its characters. */
  font: string;
  /** Role that a tagged file gives to all of it. */
  tag: string;
  glyphs: Glyph[];
  /** Stands between lines of the text where the page turns, and is none. */
  furniture?: boolean;
  /** Stands in a table that nothing draws: close to the line above, or as far from it as another row. */
  row?: 'close' | 'apart';
}

/** What a character takes of the height, in its size: boxes of fonts reach into the lines beside. */
const ABOVE = 0.8;
const BELOW = 0.15;
/** Gaps, in sizes, beyond that of its neighbours, that are a space between Chinese or other characters. */
const SPACE = 0.55;
const LATIN_SPACE = 0.18;
/** What is raised or lowered is set so much smaller; browsers make it five sixths. */
const SMALL = 0.9;
/** A gap that sets things apart. */
const WIDE = 2;
const MOST_SPACES = 8;

const isBlank = (text: string): boolean => /^[\s\u00a0\u3000]*$/.test(text);
const band = ({ baseline, size }: Glyph): [number, number] => [
  baseline - ABOVE * size,
  baseline + BELOW * size,
];

/** Puts characters into rows; small ones above or below the line go to the line. */
function rowsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: { top: number; bottom: number; glyphs: Glyph[] }[] = [];
  const bySize = [...glyphs].sort((a, b) => b.size - a.size);
  for (const glyph of bySize) {
    const [top, bottom] = band(glyph);
    let best: (typeof rows)[number] | null = null;
    let most = 0.5 * (bottom - top);
    for (const row of rows) {
      const shared = Math.min(row.bottom, bottom) - Math.max(row.top, top);
      if (shared > most) [best, most] = [row, shared];
    }
    if (best) best.glyphs.push(glyph);
    else rows.push({ top, bottom, glyphs: [glyph] });
  }
  return rows.map((row) => row.glyphs);
}

const isLatin = (text: string): boolean => /[A-Za-z0-9.,;:%)]/.test(text);

const mostOf = <T>(values: readonly T[]): T | undefined => {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};

const RAISED: Record<string, string> = Object.fromEntries(
  [...'0123456789'].map((digit, i) => [digit, '⁰¹²³⁴⁵⁶⁷⁸⁹'[i] as string]),
);
const LOWERED: Record<string, string> = Object.fromEntries(
  [...'0123456789'].map((digit, i) => [digit, '₀₁₂₃₄₅₆₇₈₉'[i] as string]),
);

/** Raised and lowered digits keep their look, or they would read as other numbers. */
function shown(glyph: Glyph, size: number, baseline: number): string {
  if (glyph.size > size * SMALL) return glyph.text;
  const middle = glyph.baseline - glyph.size * 0.35;
  if (middle < baseline - size * 0.5) return RAISED[glyph.text] ?? glyph.text;
  if (glyph.baseline > baseline + size * 0.08) return LOWERED[glyph.text] ?? glyph.text;
  return glyph.text;
}

/** The line that a row of characters makes; null where it is blank. */
function lineOf(row: readonly Glyph[], page: number): Line | null {
  const glyphs = [...row].sort((a, b) => a.x0 - b.x0);
  const inked = glyphs.filter(({ text }) => !isBlank(text));
  if (inked.length === 0) return null;
  const size = mostOf(inked.map((glyph) => Math.round(glyph.size * 2) / 2)) as number;
  const main = inked.filter((glyph) => Math.abs(glyph.size - size) <= 0.5);
  const baseline = median(main.map((glyph) => glyph.baseline));
  const gaps = inked.slice(1).map((glyph, i) => glyph.x0 - (inked[i] as Glyph).x1);
  // In letters that are set apart all through, what is usual is no space.
  const usual = Math.max(0, median(gaps));
  let text = '';
  let last: Glyph | null = null;
  let blank = false;
  for (const glyph of glyphs) {
    if (isBlank(glyph.text)) {
      blank = last !== null;
      continue;
    }
    if (last) {
      const gap = glyph.x0 - last.x1;
      const latin = isLatin(last.text) && isLatin(glyph.text);
      const wide = gap > usual + size * SPACE || (latin && gap > size * LATIN_SPACE);
      if (gap > usual + size * WIDE)
        text += ' '.repeat(Math.min(MOST_SPACES, Math.round((gap / size) * 2)));
      else if (wide || (blank && (latin || gap > size * LATIN_SPACE))) text += ' ';
    }
    text += shown(glyph, size, baseline);
    last = glyph;
    blank = false;
  }
  const tags = new Set(inked.map(({ tag }) => tag));
  return {
    ...around(inked),
    y0: baseline - size * ABOVE,
    y1: baseline + size * BELOW,
    page,
    text,
    baseline,
    size,
    bold: inked.filter(({ bold }) => bold).length * 2 > inked.length,
    font: mostOf(inked.map(({ font }) => font)) ?? '',
    tag: tags.size === 1 ? ([...tags][0] ?? '') : '',
    glyphs: inked,
  };
}

/** The lines of some characters of a page, from above. */
export const linesOf = (glyphs: readonly Glyph[], page: number): Line[] => {
  const tables = glyphs.filter(({ table }) => table !== undefined).map((glyph) => [glyph]);
  const rows = rowsOf(glyphs.filter(({ table }) => table === undefined));
  return [...tables, ...rows]
    .flatMap((row) => lineOf(row, page) ?? [])
    .sort((a, b) => a.baseline - b.baseline);
};
