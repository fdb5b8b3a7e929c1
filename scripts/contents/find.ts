/**
 * The table of contents of a document: found here, dropped by the rule `contents`, and kept as evidence for lost
 * numbers and damaged titles.
 */
import { readMarker } from '../notation/markers.ts';
import { UNNUMBERED } from '../notation/unnumbered.ts';
import { bare } from '../text/characters.ts';
import type { Line } from '../text/lines.ts';
import { comesAgain, lastPlaces, LONGEST, nextWords } from './places.ts';
import { type ContentsEntry, isProse, PAGE_ALONE, readEntry, STRONG_LEADERS } from './entry.ts';

export interface Contents {
  /** Index of the line that says 目录; its other words, if any, are the title of the document. */
  heading: number;
  /** Index of the last line that belongs to it. */
  last: number;
  entries: ContentsEntry[];
}

const HEADING =
  /^(.*?)[\s\u3000]*[【[〔（(]?目[\s\u3000]*[录錄次][\s\u3000]*[】\]〕）)]?[:：]?(?:\s*contents)?$|^contents$/i;
/** What a list is of that is no table of the whole contents. */
const OF_PARTS = /^(?:专\s*栏|图\s*表|[图表附]|附[件表图]|表格|插图)$/;
const FEWEST = 3;
/** Without the word 目录, so many lines with leaders and pages are contents. */
const FEWEST_UNNAMED = 4;

const keyOf = ({ label, title }: ContentsEntry): string => bare((label ?? '') + title);

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
    const entry = readEntry(line, i);
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
      // What is listed comes again, maybe on two lines: the text begins.
      if (
        entries.length > 1 &&
        (seen.has(key) || (!entry.paged && seen.has(bare(line + next)))) &&
        (!entry.paged || key === keyOf(entries[0] as ContentsEntry))
      )
        break;
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
  const known = lastPlaces(lines);
  const again = entries.filter(
    (entry) => Math.max(known.get(keyOf(entry)) ?? -1, known.get(bare(entry.title)) ?? -1) > last,
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

/** Contents without the word: lines with leaders whose pages rise, or headings all of which come again at once. */
function unnamed(lines: readonly Line[], at: number): Contents | null {
  const first = lines[at]?.trimmed ?? '';
  const listed = STRONG_LEADERS.test(first) || readMarker(first)?.value === 1;
  if (!listed || !opensRun(lines, at)) return null;
  if (STRONG_LEADERS.test(first)) {
    const found = readEntries(lines, at);
    const pages = found.entries.flatMap(
      ({ line }) => STRONG_LEADERS.exec(lines[line]?.trimmed ?? '')?.[1] ?? [],
    );
    const rising = pages.every((page, i) => i === 0 || Number(page) >= Number(pages[i - 1]));
    const enough = pages.length >= FEWEST_UNNAMED && pages.length * 2 >= found.entries.length;
    return rising && enough ? { heading: at, ...found } : null;
  }
  if ((lastPlaces(lines).get(bare(first)) ?? at) === at) return null;
  const found = readEntries(lines, at);
  const known = lastPlaces(lines);
  const again = found.entries.every((entry) => (known.get(keyOf(entry)) ?? -1) > found.last);
  const comes = bare(nextWords(lines, found.last)) === bare(first);
  return again && comes && found.entries.length > FEWEST_UNNAMED ? { heading: at, ...found } : null;
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
