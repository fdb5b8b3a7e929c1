/** Columns and cells of a table as typed values beside their printed text. */
import type { Cell, Column, Plan } from '../../src/plan.schema.ts';
import { type Kind, type Label, readLabel } from '../lexicon/column.ts';
import { readMovement } from '../lexicon/movement.ts';
import { isEmptyMark, readQuantity } from '../lexicon/quantity.ts';
import { isUnit } from '../lexicon/unit.ts';

const ROLES: Record<Kind, Column['role']> = {
  serial: 'serial',
  group: 'group',
  name: 'name',
  unit: 'unit',
  value: 'value',
  attribute: 'attribute',
  text: 'note',
};

/** Names of the levels in headers, beside what regions have. */
const LEVELS: readonly (readonly [level: string, names: RegExp])[] = [
  ['国家', /国/],
  ['省', /省/],
  ['市', /市/],
  ['县', /县/],
];

/**
 * What the values of a column are. Words say it first; a year alone does where it lies before the years of the plan, or
 * at their end or behind it. A year in between may be either.
 */
function statesOf(
  { scope, year, aim }: Label,
  { period, region }: Pick<Plan, 'period' | 'region'>,
): Column['states'] {
  if (scope !== null) {
    // Whose plan it is must be known to tell whether the level is its own.
    if (region === null) return undefined;
    if (LEVELS.find(([, is]) => is.test(scope))?.[0] !== region.level) return 'level';
  }
  if (aim) return aim;
  if (year === null || period === null) return undefined;
  if (year < period[0]) return 'baseline';
  return year >= period[1] ? 'target' : undefined;
}

const OF_NOBODY = { period: null, region: null };

/**
 * What a header says of its column. One without a label names groups.
 *
 * @param about years and region of the plan, where they are known
 */
export function readColumn(
  label: string,
  about: Pick<Plan, 'period' | 'region'> = OF_NOBODY,
): Column {
  const read = readLabel(label);
  const { kind, year, scope } = read;
  const role = label.trim() === '' ? 'group' : ROLES[kind];
  const states = role === 'value' ? statesOf(read, about) : undefined;
  return { label, role, year, scope, ...(states && { states }) };
}

/** Unit that the name of an indicator closes with: 发明专利拥有量（件） → 件. */
export const unitInName = (name: string): string | null => {
  const unit = /[（(]([^（()）]{1,14})[）)]\s*$/.exec(name)?.[1] ?? null;
  return unit && isUnit(unit) ? unit : null;
};

/** Unit of a whole table, where its caption states one: 主要指标 单位：亿元 → 亿元. */
export const unitInCaption = (caption: string): string | null => {
  const unit = /单位\s*[:：]\s*([^\s（()）、，,]{1,14})[）)]?\s*$/.exec(caption)?.[1] ?? null;
  return unit && isUnit(unit) ? unit : null;
};

/** Reads one cell; `unit` is what its row or header says. A text that states no number has no value. */
export function readCell(printed: string, role: Column['role'], unit: string | null): Cell {
  const missing = printed.trim() === '' || isEmptyMark(printed);
  const none: Cell = { text: printed, value: null, unit: null, bound: null, missing };
  if (missing || (role !== 'value' && role !== 'serial')) return none;
  const moved = role === 'value' ? readMovement(printed) : null;
  const read = moved?.quantity ?? readQuantity(printed);
  if (!read) return none;
  if (read.words !== null) return role === 'value' ? { ...none, words: read.words } : none;
  // Of two numbers, nobody knows which is meant, unless brackets say that one adds up.
  if (read.value === null || read.also?.cumulative === false) return none;
  const { value, to, bound, approximate, year } = read;
  const cumulative = read.cumulative || moved?.per === 'sum';
  return {
    text: printed,
    value,
    unit: role === 'value' ? (read.unit ?? unit) : null,
    bound,
    missing: false,
    ...(to !== null && { to }),
    ...(approximate && { approximate }),
    ...(cumulative && { cumulative }),
    ...(moved?.per === 'year' && { annual: true }),
    ...(moved?.over && { over: moved.over }),
    ...(year !== null && { year }),
  };
}
