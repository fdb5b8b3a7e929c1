/** How a gazette tells in brackets below a title when a regulation was adopted, by which order, and from when it holds. */
import type { Block } from '../../src/plan.schema.ts';
import { dense } from '../text/characters.ts';
import { printedDate } from '../lexicon/date.ts';

const DATE = '\\d{4}年\\d{1,2}月\\d{1,2}日';
/** 2026年2月24日某部令第5号公布, 自2026年9月1日起施行. */
const ORDERED = new RegExp(
  `(${DATE})(?:以|由)?([\\u4e00-\\u9fff]{2,30})(令(?:20\\d\\d年|〔20\\d\\d〕)?第[\\d〇一二三四五六七八九十百]+号)(?:公布|发布)(?:，?自(${DATE})起施行)?`,
);

/** What such a note states; dates as `YYYY-MM-DD`. */
export interface Promulgation {
  office: string;
  number: string;
  issued: string | null;
  effective: string | null;
}

/** Reads the note among the first blocks; null where there is none. */
export function promulgationIn(blocks: readonly Block[]): Promulgation | null {
  const note = blocks
    .slice(0, 6)
    .map(({ text }) => dense(text))
    .find((text) => /^[（(].*[）)]$/.test(text) && ORDERED.test(text));
  const [, date = '', office = '', order = '', from] = ORDERED.exec(note ?? '') ?? [];
  if (office === '') return null;
  return {
    office,
    number: office + order,
    issued: printedDate(date),
    effective: from === undefined ? null : printedDate(from),
  };
}
