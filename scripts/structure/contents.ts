/**
 * The table of contents of a document: found and read here, dropped by the rule `contents`, and kept as evidence
 * for lost numbers and damaged titles.
 */
import {
  readAttachmentCaption,
  readBoxCaption,
  readMarker,
  readTableCaption,
} from '../notation/markers.ts';
import { UNNUMBERED } from '../notation/unnumbered.ts';
import { bare } from '../text/characters.ts';
import type { Source } from '../source.ts';
import { type Line, linesOf } from '../text/lines.ts';

/** One line of a table of contents. */
export interface ContentsEntry {
  /** Label as printed, or null. */
  label: string | null;
  /** Bare number, or null. */
  number: string | null;
  /** Title without leaders and page number. */
  title: string;
  /** Index of its line. */
  line: number;
}

/** An entry with the raw words that it was read from, as evidence. */
export interface QuotedEntry extends ContentsEntry {
  /** Line of the raw text, from 1. */
  rawLine: number;
  quote: string;
}

export interface Contents {
  /** Index of the line that says 目录; its other words, if any, are the title of the document. */
  heading: number;
  /** Index of the last line that belongs to it. */
  last: number;
  entries: ContentsEntry[];
}

const HEADING = /^(.*?)[\s\u3000]*目[\s\u3000]*录[\s\u3000]*$/;
const LEADERS =
  /[\s.…·．\u2026_-]*(?:[.…·．\u2026]{2,}|[（(〓]|\s{2,})[\s.…·．(（〓]*\d{0,4}[\s)）]*$/;
const PAGE_ALONE = /^(?:[IVXLivxl]{1,7}|[-—–\s]*\d{1,3}[-—–\s]*)$/;
const LONGEST = 80;

/** A title in a table of contents without its leaders and page. */
export const withoutLeaders = (text: string): string =>
  text
    .replace(LEADERS, '')
    .replace(/(?<=[\u4e00-\u9fff”》）)])\s+\d{1,3}$/, '')
    .trim();

function readEntry(line: string, index: number): ContentsEntry | null {
  const marker = readMarker(line);
  if (marker) {
    const title = withoutLeaders(line.slice(marker.length));
    return { label: marker.label, number: marker.number, title, line: index };
  }
  const caption = readBoxCaption(line) ?? readTableCaption(line) ?? readAttachmentCaption(line);
  const title = withoutLeaders(line);
  if (caption || title !== line || UNNUMBERED.test(line)) {
    return { label: null, number: null, title, line: index };
  }
  return null;
}

/** Text that goes on: no entry of a table of contents looks like it. */
function isProse(line: string): boolean {
  const title = withoutLeaders(line);
  return title.length > LONGEST || (title.length > 30 && /[。；]$/.test(title));
}

/**
 * Finds the first table of contents: the word 目录, then lines of the form of headings, until the text begins
 * (a line of prose, or the first entry once more).
 */
export function findContents(lines: readonly Line[], from = 0): Contents | null {
  const heading = lines.findIndex(
    ({ trimmed }, i) =>
      i >= from && trimmed.length < 60 && HEADING.test(trimmed) && !/[，。；]/.test(trimmed),
  );
  if (heading === -1) return null;
  const entries: ContentsEntry[] = [];
  let last = heading;
  for (let i = heading + 1; i < lines.length; i += 1) {
    const line = lines[i]?.trimmed ?? '';
    if (line === '') continue;
    const first = entries[0];
    if (isProse(line)) break;
    const entry = readEntry(line, i);
    if (entry && first && entries.length > 1) {
      const sameLabel =
        entry.number === first.number && (entry.label === null) === (first.label === null);
      if (sameLabel && bare(entry.title) === bare(first.title)) break;
    }
    if (!entry && !PAGE_ALONE.test(line) && !continues(lines, i)) break;
    if (entry) entries.push(entry);
    last = i;
  }
  if (entries.length < 3) return findContents(lines, heading + 1);
  return { heading, last, entries };
}

/** A line without a label inside a table of contents: the next lines go on with entries that have pages. */
function continues(lines: readonly Line[], at: number): boolean {
  const next = lines.slice(at + 1, at + 12).find(({ trimmed }) => trimmed !== '')?.trimmed ?? '';
  return readMarker(next) !== null && withoutLeaders(next) !== next.trim();
}

/** Words that stand before 目录 on its line: the title of the document, printed there. */
export const titleBeforeContents = (line: string): string =>
  HEADING.exec(line.trim())?.[1]?.trim() ?? '';

/** Entries of all tables of contents of a text, with the raw words that each stands for. */
export function quoteContents(source: Source): QuotedEntry[] {
  const rendering = source.render();
  const lines = linesOf(rendering.text);
  const quoted: QuotedEntry[] = [];
  for (
    let contents = findContents(lines);
    contents;
    contents = findContents(lines, contents.last + 1)
  ) {
    for (const entry of contents.entries) {
      const line = lines[entry.line];
      if (!line) continue;
      const start = line.start + line.text.indexOf(line.trimmed);
      const shown = line.trimmed.indexOf(entry.title) + entry.title.length;
      const { start: from, end } = source.rawSpan(rendering, start, start + Math.max(1, shown));
      quoted.push({
        ...entry,
        rawLine: source.point(from).line,
        quote: source.raw.slice(from, end),
      });
    }
  }
  return quoted;
}
