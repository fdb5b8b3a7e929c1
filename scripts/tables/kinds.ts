/** Whether a line can be a cell of a column. */
import { isAttribute } from '../lexicon/attribute.ts';
import type { Kind } from '../lexicon/column.ts';
import { isGoal } from '../lexicon/goal.ts';
import { isEmptyMark, isFigure } from '../lexicon/quantity.ts';
import { isUnit } from '../lexicon/unit.ts';

const hasWords = (text: string): boolean => /[A-Za-z\u4e00-\u9fff]{2}/.test(text);

/** A name of a thing, as far as one line can tell. */
const isNaming = (text: string): boolean =>
  hasWords(text) &&
  !isFigure(text) &&
  !isUnit(text) &&
  !isAttribute(text) &&
  !/^[，。；、：]/.test(text);

/** Numbers below each other that count the rows. */
export const isSerial = (text: string): boolean => /^\d{1,3}$/.test(text);

const LONGEST: Record<Kind, number> = {
  serial: 3,
  group: 30,
  name: 80,
  unit: 16,
  value: 40,
  attribute: 8,
  text: 1500,
};

/** A cell of which one line cannot tell the kind costs as much as one that is left out: nothing is proved by it. */
const OMITTED = 3;

/** How badly a line fits into a column, from 0; null where it cannot stand there. */
export function misfit(kind: Kind, text: string): number | null {
  if (text.length > LONGEST[kind]) return null;
  if (kind === 'serial') return isSerial(text) ? 0 : null;
  if (kind === 'unit') return isUnit(text) || isEmptyMark(text) ? 0 : null;
  if (kind === 'attribute') return isAttribute(text) || isEmptyMark(text) ? 0 : null;
  if (kind === 'text') return isAttribute(text) || isSerial(text) ? 2 : 0;
  if (kind === 'value') {
    if (isFigure(text) || isGoal(text)) return 0;
    return hasWords(text) && !isUnit(text) && !isAttribute(text) && !/[。；]/.test(text)
      ? OMITTED
      : null;
  }
  if (!isNaming(text) || /[。；]/.test(text)) return null;
  // 1. 生产总值: a name with the number of its row.
  if (kind === 'group' && /^\d{1,3}[.．、]/.test(text)) return null;
  return isGoal(text) ? 1 : 0;
}

/** A figure, a unit, 预期性: what stands in tables and hardly on a line of text. */
export const isHard = (text: string): boolean =>
  isFigure(text) || isUnit(text) || isAttribute(text) || isSerial(text);
