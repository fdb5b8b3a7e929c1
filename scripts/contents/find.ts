/**
 * The table of contents of a document: found here, dropped by the rule `contents`, and kept as evidence for lost
 * numbers and damaged titles.
 */
import { UNNUMBERED } from '../notation/unnumbered.ts';
import { bare } from '../text/characters.ts';
import type { Line } from '../text/lines.ts';
import { comesAgain, isTitleBelow, LONGEST, nextWords, placesAgain } from './places.ts';
import {
  type ContentsEntry,
  isProse,
  PAGE_ALONE,
  readEntry,
  readListed,
  STRONG_LEADERS,
  withoutLeaders,
} from './entry.ts';

export interface Contents {
  /** Index of the line that says 目录; its other words, if any, are the title of the document. */
  heading: number;
  /** Index of the last line that belongs to it. */
  last: number;
  entries: ContentsEntry[];
}

/** 目录, which OCR reads as 日录 or 自录. */
const HEADING =
  /^(.*?)[\s\u3000]*[【[〔（(]?[目日自][\s\u3000]*[录錄次彔][\s\u3000]*[】\]〕）)]?[:：]?(?:\s*contents)?$|^contents$/i;
/** What a list is of that is no table of the whole contents. */
const OF_PARTS = /^(?:专\s*栏|图\s*表|[图表附]|附[件表图]|表格|插图)$/;
const FEWEST = 3;
/** Without the word 目录, so many lines with leaders and pages are contents. */
const FEWEST_UNNAMED = 4;

const keyOf = ({ label, title }: ContentsEntry): string => bare((label ?? '') + title);

/** A line has the words of an entry, before which a label may be lost. */
const isEntryAgain = (line: string, entry: ContentsEntry | undefined): boolean =>
  entry !== undefined &&
  (bare(withoutLeaders(line)) === keyOf(entry) ||
    (entry.label === null && bare(readEntry(line, 0)?.title ?? '') === keyOf(entry)));

/** Reads entries from a line on, until the text begins. */
function readEntries(lines: readonly Line[], from: number): Omit<Contents, 'heading'> {
  const entries: ContentsEntry[] = [];
  const seen = new Set<string>();
  let last = from - 1;
  let paged = 0;
  for (let i = from; i < lines.length; i += 1) {
    const line = lines[i]?.trimmed ?? '';
    if (line === '') continue;
    const before = entries.at(-1);
    if (PAGE_ALONE.test(line) && before) {
      if (!before.paged) paged += 1;
      before.paged = true;
      last = i;
      continue;
    }
    if (isProse(line)) break;
    const entry =
      readEntry(line, i) ??
      (isTitleBelow(lines, i)
        ? { label: null, number: null, title: line, line: i, paged: false }
        : null);
    if (!entry && before?.line === last && !before.paged && comesAgain(lines, last, i)) {
      before.title += line;
      seen.add(keyOf(before));
      last = i;
      continue;
    }
    const next = nextWords(lines, i);
    const nextPaged = PAGE_ALONE.test(next) || (readEntry(next, 0)?.paged ?? false);
    // A line without a label goes on with an entry before it, or is one of which the next lines have pages.
    if (!entry && !(nextPaged && line.length < 60 && entries.length > 0)) break;
    if (entry) {
      const key = keyOf(entry);
      // What is listed comes again, maybe on two lines, and so does what follows it: the text begins.
      const follows = readEntry(next, 0);
      const goesOn = follows !== null && !follows.paged && !seen.has(keyOf(follows));
      const again = seen.has(key) || (!entry.paged && seen.has(bare(line + next)));
      const opens = isEntryAgain(line, entries[0]);
      if (entries.length > 1 && (opens || (again && !entry.paged && !goesOn))) break;
      const listsPages = paged >= FEWEST && paged >= entries.length * 0.6;
      if (listsPages && !entry.paged && !nextPaged) break;
      const wrapped =
        entry.label === null && entry.paged && before && !before.paged && before.line === last;
      if (wrapped && !UNNUMBERED.test(entry.title)) {
        before.title += entry.title;
        before.paged = true;
        seen.add(keyOf(before));
      } else {
        entries.push(entry);
        seen.add(key);
      }
      if (entry.paged) paged += 1;
    }
    last = i;
  }
  return { last, entries };
}

/** Entries have pages, or the text has what they name: else they are a list of something. */
function isProven(lines: readonly Line[], { entries, last }: Omit<Contents, 'heading'>): boolean {
  if (entries.length < FEWEST) return false;
  if (entries.filter(({ paged }) => paged).length * 2 >= entries.length) return true;
  const again = entries.filter((entry) =>
    [keyOf(entry), bare(entry.title)].some(
      (words) => (placesAgain(lines, words).at(-1) ?? -1) > last,
    ),
  );
  return again.length * 2 >= entries.length;
}

/** Contents that were run together on one line behind their name. */
function oneLine(line: string, at: number): Contents | null {
  const rest = /^目[\s\u3000]*录[\s\u3000:：]+(.*)$/.exec(line)?.[1];
  const pieces =
    rest?.split(/(?:[.…·．]{2,}|…)\s*\d{1,3}(?=\s|第|[（(一二三四五六七八九十]|$)/) ?? [];
  if (pieces.length <= FEWEST || pieces.at(-1) !== '') return null;
  const entries = pieces.slice(0, -1).map((piece): ContentsEntry => {
    const title = piece.trim();
    const entry = readEntry(title, at) ?? { label: null, number: null, title, line: at };
    return { ...entry, paged: true };
  });
  return { heading: at, last: at, entries };
}

/** The line that opens a run of entries: none stands before it. */
const opensRun = (lines: readonly Line[], at: number): boolean => {
  let i = at - 1;
  while (lines[i]?.trimmed === '') i -= 1;
  return readEntry(lines[i]?.trimmed ?? '', 0) === null;
};

/** So many headings without a word of text below any of them, all of which come again, are contents wherever they stand. */
const FEWEST_AGAIN = 5;
/** Share of the entries that must come again below, in their order; a heading may have been changed. */
const AGAIN = 0.8;

/** Contents without the word and without leaders: headings that come again, in their order, behind the last of them. */
function repeated(lines: readonly Line[], at: number): Contents | null {
  const first = lines[at]?.trimmed ?? '';
  if ((placesAgain(lines, bare(first)).at(-1) ?? at) === at) return null;
  const found = readEntries(lines, at);
  let place = found.last;
  let again = 0;
  /** How many entries there are up to the last that comes again: behind it, 序言 is the first heading of the text. */
  let count = 0;
  for (const [i, entry] of found.entries.entries()) {
    const next = placesAgain(lines, keyOf(entry)).find((one) => one > place);
    if (next === undefined) continue;
    place = next;
    again += 1;
    count = i + 1;
  }
  const entries = found.entries.slice(0, count);
  const last = (found.entries[count]?.line ?? found.last + 1) - 1;
  const comes = isEntryAgain(nextWords(lines, last), entries[0]);
  const enough = comes
    ? again >= FEWEST && again >= count * AGAIN
    : again >= FEWEST_AGAIN && again === count;
  return enough ? { heading: at, entries, last } : null;
}

/** Contents without the word: lines with leaders whose pages rise, or headings that come again. */
function unnamed(lines: readonly Line[], at: number): Contents | null {
  const first = lines[at]?.trimmed ?? '';
  const opens =
    STRONG_LEADERS.test(first) ||
    readListed(first)?.value === 1 ||
    UNNUMBERED.test(first) ||
    isTitleBelow(lines, at);
  if (!opens || !opensRun(lines, at)) return null;
  if (!STRONG_LEADERS.test(first)) return repeated(lines, at);
  const found = readEntries(lines, at);
  const pages = found.entries.flatMap(
    ({ line }) => STRONG_LEADERS.exec(lines[line]?.trimmed ?? '')?.[1] ?? [],
  );
  const rising = pages.every((page, i) => i === 0 || Number(page) >= Number(pages[i - 1]));
  const enough = pages.length >= FEWEST_UNNAMED && pages.length * 2 >= found.entries.length;
  return rising && enough ? { heading: at, ...found } : null;
}

/**
 * Finds the first table of contents: the word 目录, then lines of the form of headings, until the text begins
 * (a line of prose, an entry without its page, or one that was listed before). It is proven by pages, or by
 * headings of the text that it names.
 */
export function findContents(lines: readonly Line[], from = 0): Contents | null {
  for (let i = from; i < lines.length; i += 1) {
    const { trimmed } = lines[i] as Line;
    if (trimmed === '') continue;
    const glued = oneLine(trimmed, i);
    if (glued) return glued;
    if (trimmed.length > LONGEST) continue;
    const named = trimmed.length < 60 && HEADING.test(trimmed) && !/[，。；]/.test(trimmed);
    const found = named ? { heading: i, ...readEntries(lines, i + 1) } : unnamed(lines, i);
    if (found && isProven(lines, found)) return found;
  }
  return null;
}

/** Words that stand before 目录 on its line: the title of the document, printed there. */
export function titleBeforeContents(line: string): string {
  const title = HEADING.exec(line.trim())?.[1]?.trim() ?? '';
  return OF_PARTS.test(title) ? '' : title;
}
