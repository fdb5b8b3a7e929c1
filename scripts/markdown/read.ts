/**
 * Markdown → where its marks stand, and what they say. The text itself is left alone: the marks become records of the
 * apparatus, like everything else that is dropped.
 */
import type { PageMeta } from '../html/meta.ts';
import type { Span } from '../pdast.ts';
import { BOLD_LEVEL, type StyledHeading } from '../evidence.ts';
import { type Line, lineRange, linesOf } from '../text/lines.ts';
import {
  collectorsNote,
  frontMatterEnd,
  frontMatterMarks,
  readFrontMatter,
} from './front-matter.ts';
import { readInline } from './inline.ts';

export interface Markdown {
  /** Sorted and disjoint. */
  marks: Span[];
  headings: StyledHeading[];
  pictures: number[];
  /** What the front matter says; null where there is none. */
  meta: PageMeta | null;
}

const LONGEST_TITLE = 60;

const ATX = /^ {0,3}(#{1,6})(?:[ \t\u3000]+|(?=[\u4e00-\u9fff（“《]))/;
const ATX_END = /(?<=[ \t])#{1,6}[ \t]*$/;
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|={3,})$/;
const FENCE = /^(?:`{3,}|~{3,})/;
const BOLD = /^\*\*[^*]+\*\*$/;
/** Marks in front of a line; what looks like them before a figure may be a sign of it. */
const QUOTE =
  /^[ \t]*(?:(?:>[ \t]?)+(?![ \t]*[\d≥])|(?:>[ \t]+)+(?=\d{1,2}[.．、)）][ \t]*[^\d\s]))/;
/** Below a line that is quoted it can only be a mark. */
const QUOTED_ON = /^[ \t]*(?:>[ \t]?)+/;
const BULLET = /^[ \t]*[-*+][ \t]+(?![\d.]+[ \t]*[-%％]?$)(?=\S)/;
/** Lines that only a program reads. */
const SILENT = /^(?:\[\[?toc\]?\]|\[[^\]\n]{1,80}\]:\s+<?https?:\S+.*|\{:.*\})$/i;

/** Reads the marks of a text. */
export function readMarkdown(text: string): Markdown {
  const lines = linesOf(text);
  const front = frontMatterEnd(lines);
  const found: Markdown = { marks: [], headings: [], pictures: [], meta: null };
  const { marks, headings, pictures } = found;
  if (front > 0) {
    found.meta = readFrontMatter(lines.slice(1, front));
    marks.push(...frontMatterMarks(lines, front));
    const note = collectorsNote(lines, front);
    if (note) marks.push(note);
  }
  const drop = (i: number) => marks.push(lineRange(lines, i, i));
  let fenced = false;
  let comment = false;
  let quoted = -1;
  for (let i = front + 1; i < lines.length; i += 1) {
    const { start, text: line, trimmed } = lines[i] as Line;
    if (start < (marks.at(-1)?.end ?? 0)) continue;
    if (FENCE.test(trimmed)) {
      fenced = !fenced;
      drop(i);
      continue;
    }
    if (comment || (/^<!--/.test(trimmed) && !fenced)) {
      comment = !line.includes('-->');
      if (comment || trimmed.endsWith('-->')) {
        drop(i);
        continue;
      }
    }
    if (fenced || trimmed === '') continue;
    if (RULE.test(trimmed)) {
      const above = lines[i - 1]?.trimmed ?? '';
      const underlined =
        /^(?:-+|=+)$/.test(trimmed) && above !== '' && above.length <= LONGEST_TITLE;
      const place = lines[i - 1];
      if (underlined && place && !/[。；，：]$/.test(above) && i - 1 > front)
        headings.push({ span: place, level: trimmed.startsWith('=') ? 1 : 2 });
      drop(i);
      continue;
    }
    if (SILENT.test(trimmed)) {
      drop(i);
      continue;
    }
    const atx = ATX.exec(line);
    const quote = (quoted === i - 1 ? QUOTED_ON : QUOTE).exec(line);
    if (quote) quoted = i;
    const lead = atx ?? quote ?? BULLET.exec(line);
    const from = lead?.[0].length ?? 0;
    if (from > 0) marks.push({ start, end: start + from });
    const level = atx?.[1]?.length ?? (BOLD.test(trimmed) ? BOLD_LEVEL : 0);
    if (level > 0) headings.push({ span: { start, end: start + line.length }, level });
    const last = atx ? (ATX_END.exec(line)?.index ?? line.length) : line.replace(/\\$/, '').length;
    const end = Math.max(from, last);
    const inline = readInline(line.slice(from, end));
    for (const at of inline.pictures) pictures.push(start + from + at);
    for (const mark of inline.marks)
      marks.push({ start: start + from + mark.start, end: start + from + mark.end });
    if (end < line.length) marks.push({ start: start + end, end: start + line.length });
  }
  return found;
}
