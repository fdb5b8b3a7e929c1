/**
 * Numbers of pages that share a line with text: `…的发展。— 12 —`, `-13-第三章 …`, or between the halves of a sentence
 * whose lines were joined. Such signs mean other things, too, so only a series proves them, which counts up page by
 * page and stands where no label can.
 */
import { readMarker } from '../notation/markers.ts';
import { type Line, lineRange } from '../text/lines.ts';
import { type PageMark, readPageMark } from './marks.ts';
import { isOpen, pageMarks } from './proof.ts';
import { isEven, lengthsBefore, longestSeries, withFitting } from './series.ts';

/** What is to go of a line: the number of a page with the spaces around it, and what stands there instead. */
export interface GluedMark {
  /** Offsets in the text of all lines. */
  start: number;
  end: number;
  /** A space where what stood on the two pages is not one sentence. */
  after: '' | ' ';
}

const N = '[\\d\\uff10-\\uff19]{1,3}';
const WORDS = `第 ?${N} ?页(?:[ ，,/]*共 ?${N} ?页)?`;
const FRAMES = ['—', '–', '－', '-', '―', '[·•]'].map((sign) => {
  const [number, single] = [` ?${N} ?`, `(?<!${sign})${sign}`];
  const frame = `${single}${sign}?${number}${sign}{1,2}(?!${sign})`;
  // A range may go on behind it: — 5 ——7万吨.
  const range = `^${sign}${number}${sign}(?=${sign}\\d)`;
  // Inside a line it may be a part of the word or figure beside it.
  return `${range}|^${frame}|${frame}$|(?<![\\w—–－―-])${frame}(?![\\w—–－―-])`;
});
/** 第4页 speaks of a page inside a sentence; at the end or beginning of a line it may be its number. */
const MARK = new RegExp([...FRAMES, `^${WORDS}`, `(?<![见参])${WORDS}$`].join('|'), 'g');

/** Fewest numbers of a series. */
const FEWEST = 4;
const ENDED = /[。！？：；][”’）》]?$/;

/** Part of a line: what stands before, between and behind the marks in it, and the marks. */
interface Piece extends Line {
  mark: PageMark | null;
  /** Index of its line. */
  line: number;
  /** Whether it begins and whether it ends its line. */
  first: boolean;
  last: boolean;
}

function cut(line: Line, at: number): Piece[] {
  const indent = line.text.length - line.text.trimStart().length;
  const ends = [...line.trimmed.matchAll(MARK)].flatMap(({ index, 0: words }) => [
    indent + index,
    indent + index + words.length,
  ]);
  const places = [0, ...ends, line.text.length];
  const pieces = places.slice(1).flatMap((end, i) => {
    const start = places[i] as number;
    const text = line.text.slice(start, end);
    const trimmed = text.trim();
    const mark = i % 2 === 1 ? readPageMark(trimmed) : null;
    return trimmed === ''
      ? []
      : [{ start: line.start + start, end: line.start + end, text, trimmed, mark }];
  });
  return pieces.map((piece, i) => ({
    ...piece,
    line: at,
    first: i === 0,
    last: i === pieces.length - 1,
  }));
}

/** What stands around a number. */
const frameOf = (words: string): string =>
  words.replace(/\s+/g, '').replace(/[\d\uff10-\uff19]+/g, '#');

/**
 * The marks of pages that share a line with text, in order, and with them those that stand alone and are proven by
 * these only.
 */
export function gluedMarks(lines: readonly Line[]): GluedMark[] {
  const pieces = lines.flatMap(cut);
  const isGlued = (at: number) => !(pieces[at]?.first && pieces[at].last);
  const marks = pieces.flatMap(({ mark }, at) => (mark ? [{ ...mark, at }] : []));
  if (!marks.some(({ at }) => isGlued(at))) return [];
  const before = lengthsBefore(pieces);
  const wordsAt = (at: number) => pieces[at]?.trimmed ?? '';
  const families = Map.groupBy(marks, ({ at }) => frameOf(wordsAt(at)));
  const proven = [...families.values()].flatMap((family) => {
    const series = longestSeries(family, before);
    const glued = series.filter(({ at }) => isGlued(at));
    // No label stands at the end of a line or inside a sentence.
    const apart = glued.filter(({ at }) => pieces[at]?.last === true || isOpen(wordsAt(at - 1)));
    const enough =
      series.length >= FEWEST &&
      series.length * 2 >= family.length &&
      apart.length >= FEWEST / 2 &&
      apart.length * 5 >= glued.length;
    return enough && isEven(series, (at) => before[at] ?? 0) ? withFitting(series, family) : [];
  });
  const known = new Set(pageMarks(lines).map(({ at }) => at));
  return proven
    .filter(({ at }) => isGlued(at) || !known.has(pieces[at]?.line ?? -1))
    .sort((a, b) => a.at - b.at)
    .map(({ at }) => {
      const { start, end, first, last, line } = pieces[at] as Piece;
      if (first && last) return { ...lineRange(lines, line, line), after: '' };
      const inside = !first && !last;
      if (!inside) return { start, end, after: '' };
      const [previous, next] = [pieces[at - 1] as Piece, pieces[at + 1] as Piece];
      const joins = !ENDED.test(previous.trimmed) && !readMarker(next.trimmed);
      return {
        start: previous.start + previous.text.trimEnd().length,
        end: next.end - next.text.trimStart().length,
        after: joins ? '' : ' ',
      };
    });
}
