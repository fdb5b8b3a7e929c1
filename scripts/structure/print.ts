/** What print tells of a line beside its words: how far it is set in, and what stands between it and the last. */
import { readMarker } from '../notation/markers.ts';
import type { Source } from '../source.ts';
import { widthOf } from '../text/width.ts';
import { fallApart } from './pieces.ts';
import type { Segment } from '../pdast.ts';

/** A segment that may be a line of print. */
export interface PrintedLine {
  segment: Segment;
  /** Width of the spaces in front of it, in full-width characters. */
  indent: number;
  /** What divides it from the line before; `page` where a page break may hide it. */
  gap: 'line' | 'blank' | 'page';
  /** Spaces stand beside the line break in front of it. */
  apart: boolean;
}

/** How a printed text is set. */
export interface Setting {
  /** Width of most lines, in full-width characters. */
  margin: number;
  /** Width of the widest lines of which there are several. */
  widest: number;
  /** The first line of a paragraph is set in, the others are not. */
  indented: boolean;
  /** A blank line stands between paragraphs, and nowhere else. */
  spaced: boolean;
  /** Headings are run into the lines; a space beside a line break stands for a break of the text before that. */
  runIn: boolean;
  /** Such spaces are kept: where none stands, nothing was broken. */
  kept: boolean;
  /** The first line of a paragraph stays narrower than the others, by an indent that is lost. */
  narrow: boolean;
  /** How far a full line stays from the widest: farther, and it was ended on purpose. */
  ragged: number;
}

/** Share of lines that must reach the margin, and how far from it they may stay, in full-width characters. */
const SHARE = 0.35;
export const SLACK = 2.6;
/** A margin is that of a printed line: neither a cell nor a whole paragraph. */
const NARROWEST = 16;
const WIDEST = 60;
/** Lines that show a margin by their number, and how many do where most of them break off inside a sentence. */
const MANY = 20;
const FEW = 6;
/** Share of the lines at the margin that break off inside a sentence: of printed lines nearly all do, of paragraphs none. */
const OPEN = 0.5;

/** The end of a sentence. */
export const ENDS = /[。！？：；][”’）]?$/;

/** What print does not divide: a word of another script, and a character with the signs that close behind it. */
const WORD = /^[“（《]?[A-Za-z0-9][\w.,%&+/-]*|^.[，。、；：？！）”》]+/;

/** How much shorter than its measure a line stays because the first word of the next would not fit. */
export const wordOver = (next: string): number =>
  Math.max(0, widthOf(WORD.exec(next)?.[0] ?? '') - 1);

/** The margin of a wrapped text, or null where lines are paragraphs. */
export function marginOf(texts: readonly string[]): Pick<Setting, 'margin' | 'widest'> | null {
  const counts = new Map<number, number>();
  const wide = texts.filter((text) => widthOf(text) >= NARROWEST);
  for (const text of wide) {
    const whole = Math.round(widthOf(text));
    counts.set(whole, (counts.get(whole) ?? 0) + 1);
  }
  const [margin] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0];
  if (margin > WIDEST || wide.length < FEW) return null;
  const near = wide.filter((text) => Math.abs(widthOf(text) - margin) <= SLACK);
  if (wide.length < MANY) {
    const open = near.filter((text) => !ENDS.test(text) && /[，。；]/.test(text));
    const beyond = wide.some((text) => widthOf(text) > margin + SLACK);
    if (beyond || open.length < FEW / 2 || open.length * 2 < near.length) return null;
  }
  if (near.length < wide.length * SHARE || near.length < texts.length * 0.3) return null;
  if (near.filter((text) => !ENDS.test(text)).length < near.length * OPEN) return null;
  const often = [...counts].filter(([, count]) => count * 4 >= (counts.get(margin) ?? 0));
  const widths = often.map(([width]) => width).filter((width) => width <= margin + SLACK);
  return { margin, widest: Math.max(...widths) };
}

/** Reads how far the segments of a run are set in and apart. */
export function printedLines(source: Source, segments: readonly Segment[]): PrintedLine[] {
  return segments.map((segment, i) => {
    const { start } = segment.span;
    const before = source.text(source.raw.lastIndexOf('\n', start - 1) + 1, start);
    const indent = before.trim() === '' ? widthOf(before.replace(/[\f\ufeff]/g, '')) : 0;
    const last = segments[i - 1]?.span.end;
    const between = source.raw.slice(last ?? start, start);
    const apart = last !== undefined && /[ \t\u3000\u00a0]/.test(source.text(last, start));
    if (last === undefined || source.editsIn(last, start).some(({ kind }) => kind === 'drop'))
      return { segment, indent, gap: 'page', apart };
    return { segment, indent, gap: between.split('\n').length > 2 ? 'blank' : 'line', apart };
  });
}

/** How much a line stays short of the widest, but for the word that would not fit. */
export const shortOf = (text: string, next: string, widest: number): number =>
  widest - widthOf(text) - wordOver(next);

/** Share of full lines that say how ragged the margin is. */
const RAGGED = 0.9;
/** An indent of a first line, at least. */
const NARROWER = 1.2;
/** So many first lines show how wide they are set. */
const FEWEST_FIRST = 3;

/** What lines say that surely stand inside a paragraph, and those that surely open one. */
function raggedness(
  texts: readonly string[],
  { margin, widest }: Pick<Setting, 'margin' | 'widest'>,
): Pick<Setting, 'narrow' | 'ragged'> {
  const isOpen = (text: string) => widthOf(text) >= margin - 2 * SLACK && !ENDS.test(text);
  const isLast = (text: string) => widthOf(text) < margin - 2 * SLACK && ENDS.test(text);
  const shortage = (i: number) => shortOf(texts[i] ?? '', texts[i + 1] ?? '', widest);
  const open = [...texts.keys()].filter(
    (i) => i > 0 && i < texts.length - 1 && isOpen(texts[i] ?? '') && !readMarker(texts[i] ?? ''),
  );
  const inside = open
    .filter((i) => isOpen(texts[i - 1] ?? ''))
    .map(shortage)
    .sort((a, b) => a - b);
  const first = open.filter((i) => isLast(texts[i - 1] ?? '')).map(shortage);
  return {
    ragged: Math.min(SLACK, inside[Math.floor(inside.length * RAGGED)] ?? SLACK),
    narrow:
      first.length < FEWEST_FIRST ||
      first.filter((short) => short >= NARROWER).length * 2 > first.length,
  };
}

const most = (lines: readonly PrintedLine[], is: (line: PrintedLine) => boolean): boolean =>
  lines.filter(is).length >= lines.length * 0.8;

/** Reads the setting of a text, or null where its lines are paragraphs. */
export function settingOf(lines: readonly PrintedLine[]): Setting | null {
  const widths = marginOf(lines.map(({ segment }) => segment.text));
  if (!widths) return null;
  const { margin } = widths;
  const follows = (is: (text: string) => boolean) =>
    lines.filter(({ segment }, i) => {
      const before = lines[i - 1]?.segment.text;
      return before !== undefined && is(before) && readMarker(segment.text) === null;
    });
  const isFull = (text: string) => widthOf(text) >= margin - SLACK;
  const full = follows(isFull);
  const going = follows((text) => isFull(text) && !ENDS.test(text));
  const opening = follows((text) => widthOf(text) < margin - 2 * SLACK && ENDS.test(text));
  const known = opening.length > 1;
  const runIn =
    going.filter(({ apart }) => apart).length * 4 < going.length &&
    fallApart(lines.map(({ segment }) => segment.text)).flattened;
  return {
    ...widths,
    ...raggedness(
      lines.map(({ segment }) => segment.text),
      widths,
    ),
    runIn,
    kept: runIn && full.some(({ apart, indent }) => apart && indent < 1),
    indented:
      known &&
      most(opening, ({ indent }) => indent >= 1 && indent <= 5) &&
      most(going, ({ indent }) => indent < 1),
    spaced:
      known &&
      most(opening, ({ gap }) => gap !== 'line') &&
      most(going, ({ gap }) => gap !== 'blank'),
  };
}
