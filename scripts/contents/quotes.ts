/** Entries of tables of contents as evidence: with the raw words that each stands for. */
import type { Source } from '../source.ts';
import { bare } from '../text/characters.ts';
import { linesOf } from '../text/lines.ts';
import { findContents } from './find.ts';
import type { ContentsEntry } from './entry.ts';

/** An entry with the raw words that it was read from, as evidence. */
export interface QuotedEntry extends ContentsEntry {
  /** Line of the raw text, from 1. */
  rawLine: number;
  quote: string;
}

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
      const found = line.trimmed.indexOf(entry.title);
      // Of an entry on two lines, the first bears witness.
      const shown = found === -1 ? line.trimmed.length : found + entry.title.length;
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

/** The headings that tables of contents list, for comparison. */
export const listedHeadings = (contents: readonly QuotedEntry[]): Set<string> =>
  new Set(contents.map(({ label, title }) => bare((label ?? '') + title)));
