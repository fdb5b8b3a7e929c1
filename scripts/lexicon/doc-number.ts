/** What a document is cited by: 发文字号, or the number of an order or an announcement in its series. */
const dense = (text: string): string => text.replace(/\s/g, '');

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

/** Reads such a head from the lines at a place, of which the first may have the beginning of a long name. */
export function orderHeadAt(lines: readonly string[], at: number): OrderHead | null {
  const [first = '', second = '', third = ''] = lines.slice(at, at + 3);
  const long = /人民代表大会$/.test(first) && /^常务委员会/.test(second);
  return long ? orderHead(first + second, third) : orderHead(first, second);
}

/** 〔2022〕11号, with the brackets that scrapes make of it. */
export const DOC_NUMBER =
  /(?:[\u4e00-\u9fff〓]{2,12}|(?<![\u4e00-\u9fff〓] ?)[\u4e00-\u9fff〓](?: [\u4e00-\u9fff〓]){1,11})\s*[〔﹝[［(（【]\s*(?:19|20)?[\d〓]{2,4}\s*[〕﹞\]］)）】]\s*第?\s*[\d〓]{1,4}\s*号/;

/** 发文字号 inside a text, in its usual form; null where there is none. */
export function numberIn(text: string): string | null {
  // 某委员会令〔2021〕第5号: a name of any length.
  const order = orderHead(text.trim());
  if (order) return order.number;
  const match = DOC_NUMBER.exec(text);
  return (
    match &&
    dense(match[0])
      .replace(/[﹝[［(（【]/, '〔')
      .replace(/[﹞\]］)）】]/, '〕')
  );
}

/** （某政发〔2021〕5号）, 某省人民政府令第12号: a line that says nothing else. */
export const isNumberAlone = (line: string): boolean =>
  orderHead(line.trim()) !== null ||
  (DOC_NUMBER.test(line) && /^[（()）\s]*$/.test(line.replace(DOC_NUMBER, '')));
