/** Costs of the lattice: how badly a text fits under a kind of column, and what it costs to join atoms or to part them. */
import { isAttribute } from '../../lexicon/attribute.ts';
import type { Kind } from '../../lexicon/column.ts';
import { isGoal } from '../../lexicon/goal.ts';
import { isEmptyMark, isFigure, readQuantity } from '../../lexicon/quantity.ts';
import { isUnit } from '../../lexicon/unit.ts';
import { readMarker } from '../../notation/markers.ts';
import { isGroupLine } from '../words.ts';
import type { Gap, Separation } from './atoms.ts';

/** What a column of the lattice holds; `part` is what a row says of a name that it has in common with others. */
export type Role = Kind | 'part';

const NEVER = Number.POSITIVE_INFINITY;

/** Longest name: of tasks, a sentence or two. */
const LONGEST_NAME = 200;
/** Longest cell of words, in characters. */
const LONGEST_TEXT = 1500;

const open = (text: string): boolean =>
  (text.match(/[（(〔[【［]/g) ?? []).length !== (text.match(/[）)〕\]】］]/g) ?? []).length;

const hasWords = (text: string): boolean => /[A-Za-z\u4e00-\u9fff]{2}/.test(text);

/** Most atoms of one cell. */
export const MOST: Record<Role, number> = {
  serial: 1,
  group: 6,
  name: 5,
  part: 3,
  unit: 2,
  value: 4,
  attribute: 2,
  text: 6,
};

/** A period without what grew in it, or growth without its rate. */
export const isHalf = (text: string): boolean =>
  /^[“"]?十[二三四五六]五[”"]?$|(?:年均增长|累计|年均增速)$/.test(text);

const named = (text: string): number => {
  if (open(text) || /^[，。；、：）)〕\]％%]|[/／]$/.test(text) || /[。；]/.test(text))
    return NEVER;
  if (!hasWords(text) || isFigure(text) || isUnit(text) || isAttribute(text)) return NEVER;
  return text.length > LONGEST_NAME
    ? NEVER
    : (text.length > 40 ? 0.5 : 0) + (isGoal(text) ? 0.6 : 0);
};

const FITS: Record<Role, (text: string) => number> = {
  serial: (text) => (/^\d{1,3}[.．、]?$/.test(text) ? 0 : NEVER),
  group: (text) => {
    if (isGroupLine(text)) return 0;
    if (text.length > 16 || /[，：%％]|[（(].+[）)]$/.test(text) || /^[（(]?\d/.test(text))
      return NEVER;
    return named(text) + 0.2;
  },
  // Of tasks, sentences are the names.
  name: (text) =>
    /[。；]$/.test(text) ? named(text.slice(0, -1).replaceAll(/[。；]/g, '，')) + 0.5 : named(text),
  part: (text) => named(text) + 0.2,
  unit: (text) => {
    if (isUnit(text)) return 0;
    if (isEmptyMark(text)) return 0.3;
    return text.length <= 5 && !/\d/.test(text) && !isAttribute(text) && !open(text) ? 1.8 : NEVER;
  },
  value: (text) => {
    if (isEmptyMark(text)) return 0;
    if (open(text) || isAttribute(text) || /[。；]/.test(text)) return NEVER;
    // 二、推进5G应用 behind the last row is no goal in words, whatever it counts.
    if (/^[^\d（(〔[]/.test(text) && readMarker(text) !== null) return NEVER;
    if (isHalf(text)) return 1.5;
    const read = readQuantity(text);
    if (read) return read.value === null ? 0.2 : 0;
    if (isFigure(text)) return 0;
    if (isUnit(text) || text.length > 40 || /^[，、）〕%％]/.test(text)) return NEVER;
    return /^\d.*[\u4e00-\u9fff]/.test(text) || /[〔[].*\d/.test(text)
      ? 1
      : hasWords(text)
        ? 2.2
        : NEVER;
  },
  // 预期 may go on with 性 on the next line.
  attribute: (text) =>
    isAttribute(text) ? (text.length < 3 ? 0.4 : 0) : isEmptyMark(text) ? 0.5 : NEVER,
  text: (text) => {
    if (text.length > LONGEST_TEXT) return NEVER;
    const figure = isFigure(text) && !/^(?:19|20)\d{2}(?:年|[-—－~至]|$)/.test(text);
    return isAttribute(text) ? 2 : figure ? 1.2 : 0.1;
  },
};

/** How badly a text fits into a column, from 0; infinite where it cannot stand there. */
export const fit = (role: Role, text: string): number => FITS[role](text);

/** What it costs that a row has no cell in a column, where nothing shows an empty one. */
export const absent: Record<Role, number> = {
  serial: NEVER,
  group: 0.1,
  name: NEVER,
  part: 0,
  unit: 1,
  value: 2.5,
  attribute: 2.5,
  text: 0.8,
};

/** What it costs that a cell is shown and empty. */
export const empty: Record<Role, number> = {
  serial: NEVER,
  group: 0,
  name: NEVER,
  part: 0,
  unit: 0.3,
  value: 0,
  attribute: 0.8,
  text: 0,
};

export interface GapCosts {
  /** Both sides belong to one cell. */
  join: number;
  /** They are cells of one row. */
  part: number;
  /** A row begins here. */
  row: number;
}

/** What each gap costs in a text that parts its cells in such a way. */
export function gapCosts({ border, wide, lines }: Separation): Record<Gap, GapCosts> {
  const inline: GapCosts = { join: 0.05, part: 1.6, row: NEVER };
  return {
    border: { join: NEVER, part: 0, row: NEVER },
    wrap: { join: 0, part: NEVER, row: NEVER },
    near: { join: 0, part: 2.5, row: 4 },
    wide: { join: 3, part: 0, row: 6 },
    blank: border !== null || wide || lines ? inline : { join: 0.5, part: 0, row: 6 },
    line:
      border !== null
        ? { join: 0.8, part: 4, row: 0 }
        : lines
          ? { join: 1.1, part: 0, row: 0 }
          : { join: 0.9, part: 0.5, row: 0 },
  };
}
