/** What stands on a page before anything is made of it: characters, ruling lines, pictures. Points, from the top left. */

/** A rectangle of a page: left, top, right, bottom, in points. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A character as it is printed. */
export interface Glyph extends Box {
  /** What it stands for; `\uFFFD` where its font does not say. */
  text: string;
  /** Where it stands on its line. */
  baseline: number;
  /** Size of its font in points. */
  size: number;
  /** Name of its font. */
  font: string;
  bold: boolean;
  /** Not painted: words that were recognised below a picture of them. */
  hidden: boolean;
  /** Role that a tagged file gives it: `H1` …, `Artifact`; empty where it gives none. */
  tag: string;
  /** Turned against most text of the page. */
  turned: boolean;
  /** Its paint lets what is below show through, or is nearly white. */
  faint: boolean;
  /** Stands for a table among the characters, so that it is read in its place. */
  table?: number;
}

/** A straight line or the thin rectangle that draws one: along x or along y. */
export interface Rule {
  along: 'x' | 'y';
  /** Place across its direction. */
  at: number;
  from: number;
  to: number;
}

/** A page with its ink. */
export interface Ink {
  /** Number of the page in the file, from 1. */
  page: number;
  width: number;
  height: number;
  /** In the order in which they were painted. */
  glyphs: Glyph[];
  rules: Rule[];
  pictures: Box[];
}

export const widthOf = ({ x0, x1 }: Box): number => x1 - x0;
export const heightOf = ({ y0, y1 }: Box): number => y1 - y0;

/** The smallest box around others. */
export const around = (boxes: readonly Box[]): Box => ({
  x0: Math.min(...boxes.map(({ x0 }) => x0)),
  y0: Math.min(...boxes.map(({ y0 }) => y0)),
  x1: Math.max(...boxes.map(({ x1 }) => x1)),
  y1: Math.max(...boxes.map(({ y1 }) => y1)),
});

/** True where the middle of a box lies in another. */
export const liesIn = (box: Box, outer: Box): boolean => {
  const x = (box.x0 + box.x1) / 2;
  const y = (box.y0 + box.y1) / 2;
  return x >= outer.x0 && x <= outer.x1 && y >= outer.y0 && y <= outer.y1;
};

/** The middle one of some numbers; `otherwise` where there is none. */
export function median(numbers: readonly number[], otherwise = 0): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? otherwise;
}
