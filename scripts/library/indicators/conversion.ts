/** Whether two units measure the same thing, and how one becomes the other. */
import { readUnit } from '../../lexicon/unit.ts';

/** Shares by their sign: how many of the whole one is. */
const SHARES: Record<string, number> = { '%': 0.01, '％': 0.01, '‰': 0.001 };

/** What is left of a unit without its power of ten, and that power. */
function partsOf(printed: string): { base: string; scale: number } | null {
  const share = SHARES[printed.trim()];
  if (share !== undefined) return { base: '%', scale: share };
  const unit = readUnit(printed);
  if (unit === null) return null;
  // 万人次 is 人次 by ten thousand; 件/万人 has no power in front of what is counted.
  const start = unit.measure === null ? -1 : unit.text.indexOf(unit.measure);
  return start === -1
    ? { base: unit.text, scale: 1 }
    : { base: unit.text.slice(start), scale: unit.scale };
}

/** What a number in one unit is multiplied with to be in another; null where they measure different things. */
export function factor(from: string, to: string): number | null {
  if (from === to) return 1;
  const [one, other] = [partsOf(from), partsOf(to)];
  if (one === null || one.base !== other?.base) return null;
  return one.scale / other.scale;
}

/** A number times a factor, without the noise of binary fractions. */
export const times = (value: number, by: number): number => Number((value * by).toPrecision(12));
