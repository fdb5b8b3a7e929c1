/** A cell that says over which years its number is a rate or a sum: “十四五”年均增长4.0, 2021—2024年累计降低8.2. */
import { type Quantity, readQuantity } from './quantity.ts';
import { periodNamed } from './period.ts';

export interface Movement {
  /** 年均 or 累计. */
  per: 'year' | 'sum';
  /** First and last year, where they are said. */
  over: [number, number] | null;
  quantity: Quantity;
}

const MOVEMENT =
  /^(?:([“"]?十[一二三四五六]五[”"]?)(?:时期|期间)?|(\d{4})年?[-—－–~～至](\d{4})年)?(年均|累计)(?:增[长加速]|新增|提[高升]|[下降][降低]|减少)?(?:达到?)?(.+)$/;

/** Reads such a cell; null for any other. */
export function readMovement(printed: string): Movement | null {
  const [, period = '', first, last, per, rest = ''] =
    MOVEMENT.exec(printed.replace(/\s/g, '')) ?? [];
  if (per === undefined) return null;
  const quantity = readQuantity(rest);
  if (quantity?.value == null) return null;
  const over: Movement['over'] =
    first !== undefined && last !== undefined ? [Number(first), Number(last)] : periodNamed(period);
  return { per: per === '年均' ? 'year' : 'sum', over, quantity };
}
