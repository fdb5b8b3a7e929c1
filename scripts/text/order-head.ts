/** Heads that give a document its number by a series and not by a 发文字号: orders and announcements. */
import { dense } from './characters.ts';

const COUNT = '第\\s*[\\d〇一二三四五六七八九十百]+\\s*号';
const SERIAL = `[（(〔﹝[]?\\s*(?:20\\d\\d\\s*[〕﹞\\]）)]?\\s*年?\\s*)?${COUNT}\\s*[）)]?`;
/** 某市人民政府令第12号, 某部公告2020年第15号. */
const HEAD = new RegExp(
  `^([\\u4e00-\\u9fff（）]{2,30}?(?:[ 　][\\u4e00-\\u9fff]{2,20}?)*)\\s*(令|公\\s*告)\\s*(${SERIAL})$`,
);
/** 2026年第2号: the year and the number of an announcement, alone on their line. */
const ALONE = new RegExp(`^(?:公\\s*告\\s*)?20\\d\\d\\s*年\\s*${COUNT}$`);

/** Names of several offices, and a number. */
const LONGEST = 150;

/** What the head of an order or an announcement says. */
export interface OrderHead {
  /** Who orders or announces; null where the number stands alone. */
  office: string | null;
  /** The number as it is cited. */
  number: string;
}

/** Reads such a head from a line, or from a line and the one below it; null where it is none. */
export function orderHead(line: string, below = ''): OrderHead | null {
  if (line.length > LONGEST) return null;
  const whole = /(?:令|公\s*告)$/.test(line) ? `${line} ${below}` : line;
  const [, office = '', kind = '', serial = ''] = HEAD.exec(whole) ?? [];
  // 关于某事的公告 is a title.
  if (office !== '' && !/关于/.test(office))
    return { office, number: dense(office + kind + serial).replace(/[（(](.*)[）)]$/, '$1') };
  return ALONE.test(line) ? { office: null, number: dense(line) } : null;
}
