/** What a running head looks like, and what it may name. */
import { isAttribute } from '../lexicon/attribute.ts';
import { isUnit } from '../lexicon/unit.ts';
import { type MarkerKind, readMarker, readTableCaption } from '../notation/markers.ts';
import { isFigure } from '../lexicon/quantity.ts';
import { readLabel } from '../lexicon/column.ts';
import { bare } from '../text/characters.ts';

/** A line that may be a running head. */
export interface Head {
  /** Its words without the number of the page. */
  words: string;
  /** The same for comparison. */
  key: string;
  /** The number of the page, where it stands with them. */
  value: number | null;
}

/** Longest running head. */
export const LONGEST = 60;
const NUMBER_FIRST = /^[-—–·|\s]*(\d{1,4})[-—–·|\s]+(?=[\u4e00-\u9fff“《])(.+)$/;
const NUMBER_LAST = /^(.*[\u4e00-\u9fff”》）)])[-—–·|\s]+(\d{1,4})[-—–·|\s]*$/;
const RULE = /^[_\-=—–─━*·.\s]{3,}$/;

/** Reads a line as a running head, or null where it is none by its form. */
export function readHead(line: string): Head | null {
  if (line.length > LONGEST || line === '') return null;
  if (RULE.test(line)) return { words: '', key: '―', value: null };
  if (/[。；，]|[、：]$/.test(line) || readTableCaption(line) || /续\s*表|^序\s*号/.test(line))
    return null;
  const number = NUMBER_FIRST.exec(line)?.[1] ?? NUMBER_LAST.exec(line)?.[2];
  const words = NUMBER_FIRST.exec(line)?.[2] ?? NUMBER_LAST.exec(line)?.[1] ?? line;
  const key = bare(words);
  const cell =
    isFigure(words) || isAttribute(words) || isUnit(words) || readLabel(words).kind === 'serial';
  return key.length < 4 || cell
    ? null
    : { words, key, value: number === undefined ? null : Number(number) };
}

const CHAPTERS: readonly MarkerKind[] = ['part', 'chapter', 'section', 'han'];

/** The label of a chapter that a line opens, which a running head repeats. */
export const chapterOf = (head: Head | null | undefined): MarkerKind | null => {
  const kind = head ? readMarker(head.words)?.kind : undefined;
  return kind && CHAPTERS.includes(kind) ? kind : null;
};
