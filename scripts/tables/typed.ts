/** Columns and cells of a table as typed values beside their printed text. */
import type { Cell, Column } from '../../src/plan.schema.ts';
import { isEmptyMark, isSerialLabel, isUnit } from './words.ts';

/** What a header says of its column. */
export function readColumn(label: string): Column {
  const text = label.replace(/\s/g, '');
  const year = /(?:19|20)\d{2}(?=年|$|现|目|规|实|基|（)/.exec(text)?.[0];
  const scope = /国家|全国|全?省|全?市|全?县/.exec(text.replace(/指标|目标/g, ''))?.[0] ?? null;
  const role = ((): Column['role'] => {
    if (isSerialLabel(text)) return 'serial';
    if (/^(?:计量)?单位$/.test(text)) return 'unit';
    if (/属性|性质/.test(text)) return 'attribute';
    if (text === '') return 'group';
    if (/^备注|说明|责任|牵头|配合|部门|时限|期限|年限|进度/.test(text)) return 'note';
    if (year || /[值数]$|目标|现状|完成|增速|增长/.test(text)) return 'value';
    if (/^(?:类别|分类|领域|维度|一级指标|组别|分组)$/.test(text)) return 'group';
    return /指标|名称|项目|内容|任务|措施|举措|工程/.test(text) ? 'name' : 'value';
  })();
  return { label, role, year: year ? Number(year) : null, scope: role === 'value' ? scope : null };
}

const BOUND: Record<string, Cell['bound']> = {
  '≥': '≥',
  '≤': '≤',
  '>': '>',
  '＞': '>',
  '<': '<',
  '＜': '<',
  '=': '=',
};

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

/** Reads one cell; `unit` is what its row or header says. A text that states no single number has no value. */
export function readCell(printed: string, role: Column['role'], unit: string | null): Cell {
  const text = printed.trim().replace(/[０-９．]/g, (sign) => sign.normalize('NFKC'));
  const missing = text === '' || isEmptyMark(text);
  const none: Cell = { text: printed, value: null, unit: null, bound: null, missing };
  if (missing || (role !== 'value' && role !== 'serial')) return none;
  const match =
    /^([≥≤<>＜＞=])?\s*([-+－]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?)\s*([^\d\s,，.]{0,8}?)(左右|以上|以下|以内)?$/.exec(
      text,
    );
  if (!match) return none;
  const [, sign = '', digits = '', own = '', around] = match;
  if (own !== '' && !isUnit(own)) return none;
  const bound =
    BOUND[sign] ?? (around === '以上' ? '≥' : around === '以下' || around === '以内' ? '≤' : null);
  const value = Number(digits.replace(/[,，]/g, '').replace('－', '-'));
  return {
    text: printed,
    value,
    unit: role === 'value' ? own || unit : null,
    bound,
    missing: false,
  };
}
