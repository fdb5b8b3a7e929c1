/** Columns and cells of a table as typed values beside their printed text. */
import type { Cell, Column } from '../../src/plan.schema.ts';
import { type Kind, readLabel } from '../lexicon/column.ts';
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

/** What a header says of its column. One without a label names groups. */
export function readColumn(label: string): Column {
  const { kind, year, scope } = readLabel(label);
  return { label, role: label.trim() === '' ? 'group' : ROLES[kind], year, scope };
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
  const read = readQuantity(printed);
  // Of two numbers, nobody knows which is meant, unless brackets say that one adds up.
  const value = read?.value ?? null;
  if (!read || value === null || read.also?.cumulative === false) return none;
  const { to, bound, approximate, cumulative, year } = read;
  return {
    text: printed,
    value,
    unit: role === 'value' ? (read.unit ?? unit) : null,
    bound,
    missing: false,
    ...(to !== null && { to }),
    ...(approximate && { approximate }),
    ...(cumulative && { cumulative }),
    ...(year !== null && { year }),
  };
}
