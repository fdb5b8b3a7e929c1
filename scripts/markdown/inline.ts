/**
 * The marks of Markdown inside a line: emphasis, links, pictures, code, escapes. What they mark is text and stays; what
 * is struck out keeps its marks, for without them `~~12~~34` is another number.
 */
import type { Span } from '../pdast.ts';

export interface InlineMarks {
  marks: Span[];
  /** Offsets of pictures. */
  pictures: number[];
}

const isSpace = (character: string | undefined): boolean =>
  character === undefined || /\s/.test(character);
const isSign = (character: string | undefined): boolean =>
  character !== undefined && /[\p{P}\p{S}]/u.test(character);

/** A sign that opens or closes emphasis, as CommonMark has it: next to the words, not between spaces or signs. */
function flanks(line: string, start: number, end: number): { opens: boolean; closes: boolean } {
  const [before, after] = [line[start - 1], line[end]];
  return {
    opens: !isSpace(after) && (!isSign(after) || isSpace(before) || isSign(before)),
    closes: !isSpace(before) && (!isSign(before) || isSpace(after) || isSign(after)),
  };
}

/** Places of a sign, each with what it can do. */
function signs(line: string, pattern: RegExp): { span: Span; opens: boolean; closes: boolean }[] {
  return [...line.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    span: { start: index, end: index + length },
    ...flanks(line, index, index + length),
  }));
}

/** Signs in pairs, first with second; one without a partner is a word. The space behind a stop belongs to the sign. */
function pairs(line: string, pattern: RegExp): Span[] {
  const spans = signs(line, pattern).map(({ span }) => span);
  return spans.slice(0, spans.length - (spans.length % 2)).map(({ start, end }, i) => {
    const closed = i % 2 === 1 && /[。：；！？]/.test(line[start - 1] ?? '');
    return { start, end: closed && line[end] === ' ' ? end + 1 : end };
  });
}

/** Single asterisks open and close by turns; a note mark behind a word opens nothing. */
function emphasised(line: string): Span[] {
  const found: Span[] = [];
  let open: Span | null = null;
  for (const { span, opens, closes } of signs(line, /(?<![*\\\d])\*(?!\*)/g)) {
    if (open && closes) {
      found.push(open, span);
      open = null;
    } else open ??= opens ? span : null;
  }
  return found;
}

const PICTURE = /!\[[^\]\n]{0,300}\]\([^()\n]{0,2000}\)/g;
/** A picture that is a link. */
const LINKED_PICTURE = /\[(?:!\[[^\]\n]{0,300}\]\([^()\n]{0,2000}\)\s?)\]\([^()\n]{0,2000}\)/g;
const LINK = /(?<!!)\[([^[\]\n]{1,300})\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,2000}\)/g;
const NOTE = /\[\^(?=[^\]\s]{1,12}\])/g;
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g;

/** Reads the marks of a line; offsets are those of the line, sorted and disjoint. */
export function readInline(line: string): InlineMarks {
  const marks: Span[] = [];
  const pictures: number[] = [];
  const add = (start: number, length: number) => marks.push({ start, end: start + length });
  for (const pattern of [LINKED_PICTURE, PICTURE]) {
    for (const { index, 0: whole } of line.matchAll(pattern)) {
      if (pattern === PICTURE) pictures.push(index);
      add(index, whole.length);
    }
  }
  for (const { index, 0: whole, 1: words = '' } of line.matchAll(LINK)) {
    add(index, 1);
    add(index + 1 + words.length, whole.length - 1 - words.length);
  }
  for (const { index } of line.matchAll(NOTE)) add(index + 1, 1);
  for (const { index } of line.matchAll(ESCAPE)) add(index, 1);
  const paired = [
    /(?<!\\)\*{2,3}(?!\*)/g,
    /(?<![\w\\])__(?=[^_\s])|(?<=[^_\s\\])__(?!\w)/g,
    /(?<!`)`(?!`)/g,
  ];
  for (const pattern of paired)
    for (const { start, end } of pairs(line, pattern)) add(start, end - start);
  for (const { start, end } of emphasised(line)) add(start, end - start);
  // What stands inside a picture or an address goes with it.
  const sorted = marks.sort((a, b) => a.start - b.start || b.end - a.end);
  let at = 0;
  return {
    marks: sorted.filter(({ start, end }) => {
      if (start < at) return false;
      at = end;
      return true;
    }),
    pictures,
  };
}
