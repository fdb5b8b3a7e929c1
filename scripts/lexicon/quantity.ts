/**
 * What the cell of a value states: a number or a range, its bound, its unit, how sure it is, whether it counts up over
 * the years; or a goal in words, which is given as such.
 */
import { isGoal } from './goal.ts';
import { remembered } from './remembered.ts';
import { isUnit, SCALE_NAME, scaleOf } from './unit.ts';

export type Bound = '≥' | '≤' | '>' | '<' | '=';

export interface Quantity {
  /** The number, or the lower end of a range; null where the cell says it in words. */
  value: number | null;
  /** Upper end of a range. */
  to: number | null;
  bound: Bound | null;
  /** As printed behind the number. */
  unit: string | null;
  /** 约, 左右, 力争: not meant to the digit. */
  approximate: boolean;
  /** In 〔〕, [] or 【】: added up over the years of the plan. */
  cumulative: boolean;
  /** Year that the number is of, where the cell says it: 90（2019年）. */
  year: number | null;
  /** A second number in brackets behind the first: 8%〔40%〕. */
  also: Quantity | null;
  /** The words, where the cell has no number of its own: 完成国家下达任务. */
  words: string | null;
}

const NONE: Quantity = {
  value: null,
  to: null,
  bound: null,
  unit: null,
  approximate: false,
  cumulative: false,
  year: null,
  also: null,
  words: null,
};

/** Signs and words before a number, and what they say of it. */
const BEFORE: readonly (readonly [pattern: string, bound: Bound | null, approximate: boolean])[] = [
  ['≥|≧|≮|不低于|不少于|不小于|至少|大于等于|达到?|突破', '≥', false],
  ['≤|≦|≯|不高于|不超过|不多于|不大于|控制在|小于等于', '≤', false],
  ['>|＞|大于|高于|超过|超|多于', '>', false],
  ['<|＜|小于|低于|少于', '<', false],
  ['=|＝', '=', false],
  ['约|~|～|±|近|大约|左右', null, true],
  ['力争(?:达到|突破)?|努力', null, true],
];
/** The same behind it. */
const BEHIND: readonly (readonly [pattern: string, bound: Bound | null, approximate: boolean])[] = [
  ['以上|及以上|（含）以上', '≥', false],
  ['以下|以内|之内|及以下', '≤', false],
  ['左右|上下', null, true],
];

const NUMBER = '[-+－＋]?(?:\\d{1,3}(?:[,，]\\d{3})+|\\d+)(?:\\.\\d+)?';
const group = (entries: readonly (readonly [string, ...unknown[]])[]): string =>
  `(?:${entries.map(([pattern]) => pattern).join('|')})`;
const PLAIN = new RegExp(
  `^(${group(BEFORE)}?)(${NUMBER})(${SCALE_NAME})?([^\\d.,，]{0,10}?)(?:[-—－–~～至](${NUMBER})(${SCALE_NAME})?([^\\d.,，]{0,10}?))?(${group(BEHIND)}?)[*＊]?$`,
);

/** 〔4.5〕, [42], 【5】: what was added up. */
const BRACKETED = /^([<>≥≤]?)[〔[【［](.+)[〕\]】］]([%‰]?)$/;
/** 8%〔40%〕, 90（2019年）. */
const REMARKED = /^(.+?)[/]?([〔[【［（(])([^〔[【［（(〕\]】］）)]+)[〕\]】］）)]$/;

const numberOf = (digits: string, scale: string | undefined): number => {
  const value = Number(digits.replace(/[,，]/g, '').replace('－', '-').replace('＋', '+'));
  // 1.2万 is 12000 and not 11999.999….
  return Number((value * scaleOf(scale ?? '')).toPrecision(15));
};

const exactly = (entries: readonly (readonly [string, Bound | null, boolean])[]) =>
  entries.map(
    ([pattern, bound, approximate]) =>
      [new RegExp(`^(?:${pattern})$`), bound, approximate] as const,
  );
const SAID_BEFORE = exactly(BEFORE);
const SAID_BEHIND = exactly(BEHIND);

const said = (
  entries: ReturnType<typeof exactly>,
  printed: string,
): { bound: Bound | null; approximate: boolean } => {
  const found = entries.find(([pattern]) => pattern.test(printed));
  return { bound: found?.[1] ?? null, approximate: found?.[2] ?? false };
};

/** A unit, or the words that a table puts behind a number instead: 3个工作日, 12小时. */
const ownUnit = (scale: string | undefined, printed: string): string | null | undefined => {
  if (printed === '') return null;
  // 120万人 is printed so: its unit is 万人, and the number 120.
  const whole = `${scale ?? ''}${printed}`;
  return isUnit(whole) ? whole : undefined;
};

function plain(text: string): Quantity | null {
  const match = PLAIN.exec(text);
  if (!match) return null;
  const [
    ,
    before = '',
    digits = '',
    scale,
    unit = '',
    upper,
    upperScale,
    upperUnit = '',
    behind = '',
  ] = match;
  const lower = ownUnit(scale, unit);
  const higher = ownUnit(upperScale, upperUnit);
  if (lower === undefined || higher === undefined) return null;
  const first = said(SAID_BEFORE, before);
  const last = said(SAID_BEHIND, behind);
  const own = upper === undefined ? lower : (higher ?? lower);
  // Only a power of ten that no unit follows belongs to the number.
  const power = (named: string | undefined, of: string | null) => (of === null ? named : undefined);
  const value = numberOf(digits, power(scale ?? (lower === null ? upperScale : undefined), own));
  return {
    ...NONE,
    value,
    to: upper === undefined ? null : numberOf(upper, power(upperScale, own)),
    bound: last.bound ?? first.bound,
    unit: own,
    approximate: first.approximate || last.approximate,
  };
}

/** The cell as it is compared: half-width signs, no spaces but those between two numbers, which are not one. */
const lean = (printed: string): string =>
  printed
    .replace(/(?<!\d)\s|\s(?!\s*\d)/g, '')
    .replace(/[０-９．％，＝＋（）［］]/g, (sign) => sign.normalize('NFKC'))
    .replaceAll('(', '（')
    .replaceAll(')', '）');

/** A dash or slash that stands for nothing. */
export const isEmptyMark = (text: string): boolean =>
  /^(?:[-—－–―─]{1,6}|[/／╱\\]|…{1,2}|无|[*＊])$/.test(text.trim());

/** Reads the cell of a value; null for a text that is none: a name, a unit, an article. */
export const readQuantity = remembered((printed: string): Quantity | null => {
  const text = lean(printed);
  if (text === '' || isEmptyMark(text)) return null;
  const whole = plain(text);
  if (whole) return whole;
  const bracketed = BRACKETED.exec(text);
  if (bracketed) {
    const [, sign = '', inside = '', unit = ''] = bracketed;
    const read = plain(sign + inside + (/[%‰]$/.test(inside) ? '' : unit)) ?? readQuantity(inside);
    if (read) return { ...read, cumulative: true };
  }
  const aside = /^（(.+)）$/.exec(text)?.[1];
  if (aside !== undefined) return plain(aside);
  const remarked = REMARKED.exec(text);
  const head = remarked && plain(remarked[1] ?? '');
  if (remarked && head) {
    const [, , bracket = '', remark = ''] = remarked;
    const year = /^((?:19|20)\d{2})年?(?:底|末|数据)?$/.exec(remark)?.[1];
    if (year) return { ...head, year: Number(year) };
    const also = plain(remark.replace(/^(?:累计|年均)/, ''));
    const cumulative = bracket !== '（' || remark.startsWith('累计');
    if (also) return { ...head, also: { ...also, cumulative } };
    if (/含|除|累计|年均|不变价|现价|预计|初步/.test(remark)) return head;
  }
  return isGoal(text) ? { ...NONE, words: printed.trim() } : null;
});

/** 2.6:1, 第10位, 前5: numbers that are no quantity. */
const RATIO = new RegExp(`^${NUMBER}[:：∶/／]${NUMBER}$`);
const RANK = /^[第前]\d{1,3}[位名]?$/;

/** States a number in any way, or says that there is none: ≥95, 〔4.5〕, 2.6:1, 第10位, —. */
export const isFigure = remembered((printed: string): boolean => {
  const text = lean(printed);
  if (isEmptyMark(text) || RATIO.test(text) || RANK.test(text)) return true;
  return (readQuantity(text)?.value ?? null) !== null;
});
