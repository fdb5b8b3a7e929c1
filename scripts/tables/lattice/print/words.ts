/** Words of lines of print, each with the columns that it covers: the evidence of where a cell stands. */
import type { Line } from '../../../text/lines.ts';

/** The columns of print that something covers. */
export interface Extent {
  left: number;
  right: number;
}

export interface Word extends Extent {
  /** Offsets in the text. */
  start: number;
  end: number;
  text: string;
  /** Blanks before it; those at the beginning of a line are many. */
  blanks: number;
}

/** A line of print with its words. */
export interface Row {
  /** Index of its line. */
  line: number;
  words: Word[];
  /** Empty lines stand above it. */
  apart: boolean;
  /** Print begins anew: columns may have moved. */
  page: number;
}

/** How many columns of print a text takes. */
export type Measure = (text: string) => number;

/** A Chinese character has two columns; signs that both scripts use (“—≥Ⅲ) have two, or one. */
const terminal =
  (firstWide: number): Measure =>
  (text) => {
    let width = 0;
    for (const character of text) width += (character.codePointAt(0) ?? 0) < firstWide ? 1 : 2;
    return width;
  };

/** Ways to count: those of terminals, and that of `pdftotext -layout`, where each character has one column. */
export const measures: readonly Measure[] = [
  terminal(0x2e80),
  terminal(0x2000),
  (text) => text.length,
];

/** Words of a line, parted by any blank. */
export const wordsOf = ({ text, start }: Line, measure: Measure): Word[] => {
  let at = 0;
  let width = 0;
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const left = width + measure(text.slice(at, index));
    const right = left + measure(word);
    const blanks = at === 0 ? 9 : index - at;
    at = index + word.length;
    width = right;
    return { start: start + index, end: start + at, text: word, left, right, blanks };
  });
};

/** A line of a simple drawing: runs of `-` or `─` below each label, and nothing else. */
export const isRule = (text: string): boolean =>
  /^[-─━=＝+┼┿]{2,}(?:[ \u3000]+[-─━=]{2,})*$/.test(text);

/** How far two stretches of print are from each other; 0 where they meet or overlap. */
export const distance = (a: Extent, b: Extent): number =>
  Math.max(0, a.left - b.right, b.left - a.right);

/** Columns that two stretches share. */
export const overlap = (a: Extent, b: Extent): number =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left);
