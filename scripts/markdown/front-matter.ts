/** The front matter of a Markdown file: where it ends, what it says, and what its collector wrote below it. */
import { stampedDate } from '../lexicon/date.ts';
import { NOTHING, type PageMeta } from '../html/meta.ts';
import { readIndex } from '../text/index-table.ts';
import { type Line, lineRange } from '../text/lines.ts';
import type { Span } from '../pdast.ts';

const LONGEST = 60;

const FIELDS: Record<string, keyof PageMeta> = {
  title: 'title',
  date: 'published',
  published: 'published',
  pubdate: 'published',
  url: 'url',
  source: 'url',
  link: 'url',
  site: 'site',
};

const LATIN = /^(?:[\w-]{1,40}\s*:|\s*-\s|\s|#|$)/;
/** 发布单位: 某市科技局. Lines of a text may open alike: they count where labels of an index are among them. */
const NAMED = /^[\u4e00-\u9fff]{2,8}\s*[:：](?:\s|$)/;
const FEWEST_LABELS = 2;
const ADDRESS = /^[\u4e00-\u9fff]{0,4}(?:链接|网址|地址)\s*[:：]\s*(https?:\/\/\S+)$/;

/** Index of the line that closes the front matter, or -1. */
export function frontMatterEnd(lines: readonly Line[]): number {
  if (!/^---\s*$/.test(lines[0]?.text ?? '')) return -1;
  const end = lines.findIndex(({ text }, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(text));
  if (end <= 1 || end > LONGEST) return -1;
  const fields = lines.slice(1, end).map(({ text }) => text);
  if (fields.every((text) => LATIN.test(text))) return end;
  const named = fields.every((text) => LATIN.test(text) || NAMED.test(text));
  return named && readIndex(fields).labels >= FEWEST_LABELS ? end : -1;
}

const ABSTRACT = /^abstract\s*:\s*(?:[|>][-+\d]*\s*$)?/;

/**
 * What is no text in a front matter: all but its abstract, which a printed document shows.
 *
 * @param end index of the line that closes the front matter
 */
export function frontMatterMarks(lines: readonly Line[], end: number): Span[] {
  const all = lineRange(lines, 0, end);
  const first = lines.findIndex(({ text }, i) => i > 0 && i < end && ABSTRACT.test(text));
  if (first === -1) return [all];
  const next = lines.findIndex(({ text }, i) => i > first && (i === end || /^\S/.test(text)));
  const marks: Span[] = [];
  let from = all.start;
  for (const [i, { start, text }] of lines.slice(first, next).entries()) {
    const lead = (i === 0 ? ABSTRACT : /^\s*/).exec(text)?.[0].length ?? 0;
    const [quote = ''] = /^["'](?=.*["']\s*$)/.exec(text.slice(lead)) ?? [];
    const words = text.slice(lead).trimEnd();
    if (words === '') continue;
    marks.push({ start: from, end: start + lead + quote.length });
    // Its line ends there.
    from = start + lead + words.length;
    if (quote !== '') marks.push({ start: from - 1, end: from });
    from += 1;
  }
  return [...marks, { start: from, end: all.end }];
}

/** What the lines of a front matter say of the document. */
export function readFrontMatter(lines: readonly Line[]): PageMeta {
  const texts = lines.map(({ text }) =>
    text.trimEnd().replace(/^([^:：]+[:：]\s*)(["'])(.*)\2$/, '$1$3'),
  );
  const meta: PageMeta = { ...NOTHING, ...readIndex(texts).fields };
  for (const text of texts) {
    meta.url ??= ADDRESS.exec(text)?.[1] ?? null;
    const [, key = '', value = ''] = /^([\w-]{1,40})\s*:\s*(.+)$/.exec(text) ?? [];
    const field = FIELDS[key.toLowerCase()];
    if (!field || value === '' || meta[field] !== null) continue;
    if (field === 'published') meta.published = stampedDate(value);
    else if (field !== 'url' || /^https?:\/\/\S+$/.test(value)) meta[field] = value;
  }
  return meta;
}

/**
 * Quotations between the front matter and the title: there whoever collected the text says where it is from.
 *
 * @param end index of the line that closes the front matter
 */
export function collectorsNote(lines: readonly Line[], end: number): Span | null {
  const title = lines.findIndex(({ text }, i) => i > end && /^#[ \t\u3000]/.test(text));
  const between = lines.slice(end + 1, title);
  const isQuoted = ({ trimmed }: Line) => trimmed === '' || trimmed.startsWith('>');
  if (title === -1 || !between.every(isQuoted)) return null;
  const first = between.findIndex(({ trimmed }) => trimmed !== '');
  const last = between.findLastIndex(({ trimmed }) => trimmed !== '');
  return first === -1 ? null : lineRange(lines, end + 1 + first, end + 1 + last);
}
