/** How a text cites a document: by its title in 《》, by its 发文字号, by a chapter of it; and what it calls it from then on. */
import { DOC_NUMBER, numberIn } from '../lexicon/doc-number.ts';
import { HAN_NUMERAL } from '../lexicon/numeral.ts';

/** What of a citation may be a link. */
export const citedParts = ['title', 'number', 'part'] as const;

/** A stretch of the text. */
export interface CitedPiece {
  as: (typeof citedParts)[number];
  at: number;
  length: number;
}

export interface Citation {
  /** The title without its brackets; null where only a number is given, `''` where the document means itself. */
  title: string | null;
  /** 发文字号 in its usual form. */
  number: string | null;
  /** 第三章, 第二章第一节, as printed. */
  part: string | null;
  /** What it is called from here on: 以下简称《规划》. */
  short: string | null;
  pieces: CitedPiece[];
}

const COUNT = `第[${HAN_NUMERAL}\\d]{1,4}`;
const PART = `${COUNT}(?:[篇编章]|部分)(?:${COUNT}节)?`;

const TITLE = /《([^《》]+)》/g;
/** What may stand between a title and the chapter of it. */
const NUMBERED = new RegExp(`^\\s*[（(]\\s*(${DOC_NUMBER.source})[^（）()]{0,40}[）)]`);
const CALLED =
  /^\s*[（(](?:[^（）()]{0,40}[，,；;、])?\s*(?:以下|下)(?:统?简|统)?称[为：:]?\s*[《“"「]?([^《》“”"「」（）()]{1,20}?)[》”"」]?\s*[）)]/;
const OF_IT = new RegExp(`^(?:中)?的?(${PART})`);
const OWN = new RegExp(`(?:本(?:规划|纲要|方案|计划|意见|办法)(?:中)?的?|[详参]?见)(${PART})`, 'g');
/** Words that lead to a number and are no part of it. */
const LEADING =
  /^(?:根据|按照|依据|参照|执行|落实|贯彻|印发|下发|转发|参见|[详见即以和与及按据由经的]|文件)+(?=[\u4e00-\u9fff]{2})/;

/** The citations of a text, in its order; of a title inside another the inner one. */
export function citationsIn(text: string): Citation[] {
  const found: Citation[] = [];
  const taken: [number, number][] = [];
  const isFree = (at: number): boolean => taken.every(([from, to]) => at < from || at >= to);
  for (const { 0: whole, 1: title = '', index } of text.matchAll(TITLE)) {
    // The name that brackets give it, 以下简称《规划》, cites nothing yet.
    if (!isFree(index)) continue;
    const one: Citation = { title, number: null, part: null, short: null, pieces: [] };
    one.pieces.push({ as: 'title', at: index, length: whole.length });
    let end = index + whole.length;
    // （国发〔2018〕4号，以下简称《意见》） is both.
    const numbered = NUMBERED.exec(text.slice(end));
    const called = CALLED.exec(text.slice(end));
    if (numbered?.[1] !== undefined) {
      one.number = numberIn(numbered[1]);
      const at = end + numbered[0].indexOf(numbered[1]);
      one.pieces.push({ as: 'number', at, length: numbered[1].length });
    }
    if (called?.[1] !== undefined) one.short = called[1];
    end += Math.max(numbered?.[0].length ?? 0, called?.[0].length ?? 0);
    const part = OF_IT.exec(text.slice(end));
    if (part?.[1] !== undefined) {
      one.part = part[1];
      const at = end + part[0].length - part[1].length;
      one.pieces.push({ as: 'part', at, length: part[1].length });
      end += part[0].length;
    }
    taken.push([index, end]);
    found.push(one);
  }
  for (const { 0: whole, index } of text.matchAll(new RegExp(DOC_NUMBER, 'g'))) {
    const skipped = LEADING.exec(whole)?.[0].length ?? 0;
    const [at, length] = [index + skipped, whole.length - skipped];
    if (!isFree(index + whole.length - 1)) continue;
    const number = numberIn(whole.slice(skipped));
    found.push({
      title: null,
      number,
      part: null,
      short: null,
      pieces: [{ as: 'number', at, length }],
    });
  }
  for (const { 0: whole, 1: part = '', index } of text.matchAll(OWN)) {
    const at = index + whole.length - part.length;
    if (!isFree(at)) continue;
    found.push({
      title: '',
      number: null,
      part,
      short: null,
      pieces: [{ as: 'part', at, length: part.length }],
    });
  }
  return found.sort((a, b) => (a.pieces[0]?.at ?? 0) - (b.pieces[0]?.at ?? 0));
}
