/**
 * What the numbering of a plan looks like: 第三章, Ⅰ．, 一、, （一）, 1., （1）, 专栏2, 表1-1, 附件1.
 *
 * Cleaner and outliner both read it here, so there is one grammar. Half- and full-width forms, and spaces
 * inside a label, are the same label.
 */
import { HAN_NUMERAL, numeralValue } from '../lexicon/numeral.ts';

export type MarkerKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'roman'
  | 'han'
  | 'hanParen'
  | 'bare'
  | 'num'
  | 'decimal2'
  | 'decimal3'
  | 'decimal4'
  | 'numParen'
  | 'circled';

/** The number in front of a heading or list entry. */
export interface Marker {
  kind: MarkerKind;
  /** As printed, `（一）`. */
  label: string;
  /** Bare, `一`. */
  number: string;
  value: number;
  /** Length of the label with the spaces behind it, in UTF-16 units. */
  length: number;
}

/** Usual order of the kinds from the outside in; a document may skip some. */
export const MARKER_RANK: Record<MarkerKind, number> = {
  part: 0,
  chapter: 1,
  section: 2,
  article: 3,
  roman: 4,
  han: 5,
  hanParen: 6,
  bare: 7,
  num: 7,
  decimal2: 8,
  decimal3: 9,
  decimal4: 10,
  numParen: 11,
  circled: 12,
};

const H = `[${HAN_NUMERAL}]+`;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** Labels that are one character: ㈠ is （一）, ⑴ is (1), ⒈ is 1. */
const ONE_SIGN = /^[㈠-㈩⑴-⒇⒈-⒛]/;

/** What stands behind a number that counts or measures; 人才 and 公共 begin a title. */
const UNIT =
  '(?:[万亿千百个倍件元吨年月岁米%]|家(?![庭园国])|项(?!目)|名(?![城录优])|人(?![才力民文口工机居])|日(?!常)|度(?!假)|分(?![类级区布步解工期])|公[里顷斤]|平方|立方|左右|以[上下内])';

/** What stands behind a decimal label: a space or a comma, and a title that is no unit. */
const DECIMAL_END = `(?:[ \\u3000]*、[ \\u3000]*|[ \\u3000]+|)(?=[\\u4e00-\\u9fff“《Ⅰ-Ⅻ])(?!${UNIT})`;

const GRAMMAR: [MarkerKind, RegExp][] = [
  [
    'part',
    new RegExp(`^第[ \\u3000]*(${H}|\\d{1,2})[ \\u3000]*(?:篇|编|部分)(?![^ \\u3000]?[的中])`),
  ],
  ['chapter', new RegExp(`^第[ \\u3000]*(${H}|\\d{1,3})[ \\u3000]*章(?![的中])`)],
  ['section', new RegExp(`^第[ \\u3000]*(${H}|\\d{1,3})[ \\u3000]*节(?![的中])`)],
  ['article', new RegExp(`^第[ \\u3000]*(${H}|\\d{1,3})[ \\u3000]*条(?=[ \\u3000：【（(]|$)`)],
  // Ⅰ．, and I. before Chinese; a letter alone may be the first of a Latin word.
  [
    'roman',
    /^([Ⅰ-Ⅻ]|[IVX]{1,5}(?=[ \u3000]*[、．.][ \u3000]*[\u4e00-\u9fff“《]))[ \u3000]*[、．.]/,
  ],
  ['han', new RegExp(`^(${H})[ \\u3000]*(?:[、﹑]|[．.](?!\\d))`)],
  ['hanParen', new RegExp(`^[（(〔][ \\u3000]*(${H})[ \\u3000]*[）)〕][、.]?`)],
  // `1.2 总则`, and not `1.2万亿元` or `3.2倍`: a decimal number counts something.
  ['decimal4', new RegExp(`^(\\d{1,2}(?:\\.\\d{1,2}){3})${DECIMAL_END}`)],
  ['decimal3', new RegExp(`^(\\d{1,2}(?:\\.\\d{1,2}){2})${DECIMAL_END}`)],
  ['decimal2', new RegExp(`^(\\d{1,2}\\.\\d{1,2})${DECIMAL_END}`)],
  // `3.2018年` and `3.5%` are no labels: a digit behind the point makes a number of it.
  ['num', /^(\d{1,2})[ \u3000]*(?:[．﹒、]|\.(?!\d))(?!\d{4}年|\d+[%％])/],
  ['numParen', /^[（(][ \u3000]*(\d{1,2})[ \u3000]*[）)]/],
  ['numParen', /^(\d{1,2})[ \u3000]*[）)]/],
  ['circled', new RegExp(`^([${CIRCLED}])`)],
];

/** The last number of a label: 2 for 1.2. */
function valueOf(kind: MarkerKind, number: string): number | null {
  if (kind === 'circled') return CIRCLED.indexOf(number) + 1;
  return numeralValue(kind.startsWith('decimal') ? (number.split('.').at(-1) ?? '') : number);
}

/** Full-width digits as plain ones, character for character. */
const plainDigits = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

const spacesOf = (text: string): number => /^[^\S\n]*/.exec(text)?.[0].length ?? 0;

/** Reads the label at the beginning of a text, or null where there is none. */
export function readMarker(printed: string): Marker | null {
  const sign = ONE_SIGN.exec(printed)?.[0];
  if (sign !== undefined) {
    const spelled = readMarker(sign.normalize('NFKC'));
    const length = 1 + spacesOf(printed.slice(1));
    return spelled && { ...spelled, label: sign, length };
  }
  const text = plainDigits(printed);
  for (const [kind, pattern] of GRAMMAR) {
    const match = pattern.exec(text);
    const number = match?.[1];
    if (!match || number === undefined) continue;
    const value = valueOf(kind, number);
    if (value === null) continue;
    const spaces = spacesOf(text.slice(match[0].length));
    const label = printed.slice(0, match[0].length).trimEnd();
    return { kind, label, number, value, length: match[0].length + spaces };
  }
  return null;
}

/** A heading or entry of a document; what sites count, and the references of an article, are 1, 2, 3. */
export function opensPart(line: string): boolean {
  const marker = readMarker(line);
  return (
    marker !== null &&
    line.length > marker.length &&
    MARKER_RANK[marker.kind] <= MARKER_RANK.hanParen
  );
}

const BARE = new RegExp(
  `^(\\d{1,2})(?:[ \\u3000]+|(?!${UNIT}))(?=[\\u4e00-\\u9fff]{2}[^\\d，。；：、%]{0,24}$)`,
);

/**
 * Reads a bare number in front of a title, `1 总则` or `1总则`. Rows of tables look the same: only a reader of headings
 * who sees a 1.1 behind it may take it for a label.
 */
export function readBareMarker(text: string): Marker | null {
  const match = BARE.exec(text);
  const number = match?.[1];
  if (!match || number === undefined) return null;
  return { kind: 'bare', label: number, number, value: Number(number), length: match[0].length };
}

const TIGHT_ARTICLE = new RegExp(
  `^第(${H}|\\d{1,3})条(?=[\\u4e00-\\u9fff“《])(?![第规款所的和至到项中及或与之以、])`,
);

/**
 * Reads 第三条 where the scrape lost the space behind it. A sentence that names an article begins alike: only a reader
 * who counts the articles may take it for a label.
 */
export function readTightArticle(text: string): Marker | null {
  const match = TIGHT_ARTICLE.exec(text);
  const number = match?.[1];
  const value = number === undefined ? null : numeralValue(number);
  if (!match || number === undefined || value === null) return null;
  return { kind: 'article', label: match[0], number, value, length: match[0].length };
}

const TIGHT_NUMBER = new RegExp(`^(\\d{1,2})\\.(?=\\d{4}年|\\d{1,4}(?![\\d.%％]|${UNIT}))`);

/**
 * Reads 5. in front of a title that opens with a number: 5.121人才项目. A figure looks alike, 5.12亿元: only a reader
 * who counts may take it for a label.
 */
export function readTightNumber(text: string): Marker | null {
  const match = TIGHT_NUMBER.exec(text);
  const number = match?.[1];
  if (!match || number === undefined) return null;
  return { kind: 'num', label: match[0], number, value: Number(number), length: match[0].length };
}

/** Reads the label of a heading that is known to have one of this kind. */
export function readLabelOf(kind: MarkerKind, text: string): Marker | null {
  if (kind === 'bare') return readBareMarker(text);
  if (kind === 'num') return readMarker(text) ?? readTightNumber(text);
  return readMarker(text) ?? (kind === 'article' ? readTightArticle(text) : null);
}

/** Caption of a box, a table or an attachment: its label, bare number and title. */
export interface Caption {
  label: string;
  number: string | null;
  title: string;
}

function readCaption(text: string, pattern: RegExp): Caption | null {
  const match = pattern.exec(plainDigits(text));
  if (!match) return null;
  const rest = text.slice(match[0].length);
  const gap = /^[ \u3000\u00a0]*[】\]:：.．、]?[ \u3000\u00a0]*/.exec(rest)?.[0].length ?? 0;
  return {
    label: text
      .slice(0, match[0].length)
      .replace(/^[【[]/, '')
      .trim(),
    number: match[1] ?? match[2] ?? null,
    title: rest.slice(gap).trim(),
  };
}

const BOX = new RegExp(
  `^[【\\[]?专[ \\u3000]*栏[ \\u3000]*(\\d+(?:[-—－]\\d+)?|${H})?(?!\\d)(?![^\\s:：\\d“]{0,2}[中内里所])`,
);
const TABLE =
  /^附?表[ \u3000]*(\d+(?:[-—－.]\d+)*|[一二三四五六七八九十]+)?(?=[ \u3000:：、.．]|[^明现示达率面决彰演态述])/;
// 附件 2026年任务表, 附件 10项工程 and 附件 五项制度 have no number: it opens their title.
const ATTACHMENT = new RegExp(
  `^附[ \\u3000]*件(?:[ \\u3000]*(?:(\\d{1,2})(?![\\d年项个大条类批件])|(${H})(?=[ \\u3000:：.．、】\\]《]|$)))?`,
);

/** 专栏: `专栏1 …`, `专栏：…`. */
export const readBoxCaption = (text: string): Caption | null => readCaption(text, BOX);

/** 表: `表1 …`, `表1-1 …`. A caption has a number or ends in what tables are of. */
export function readTableCaption(text: string): Caption | null {
  const caption = readCaption(text, TABLE);
  if (!caption || text.length > 60 || /[。；，]$/.test(text)) return null;
  return caption.number !== null || /(?:指标|目标|清单|一览|汇总)表?$/.test(caption.title)
    ? caption
    : null;
}

/** 附件: `附件1`, `附件：`. */
export const readAttachmentCaption = (text: string): Caption | null =>
  readCaption(text, ATTACHMENT);

/** 附：, in front of a title. */
export const readEnclosure = (text: string): Caption | null => {
  const caption = readCaption(text, /^附(?=[ \u3000]*[:：])/);
  return caption?.title ? caption : null;
};
