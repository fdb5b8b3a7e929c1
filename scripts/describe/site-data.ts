/** What a site printed around the text, read before it is dropped. */
import { readIndex } from '../text/index-table.ts';
import { bodyStart, isBoilerplate } from '../text/boilerplate.ts';
import { linesOf } from '../text/lines.ts';
import { stampedDate } from '../lexicon/date.ts';
import { readIndexLabel } from '../lexicon/index-label.ts';
import { organIn, organsOf } from '../lexicon/organ.ts';

/** Facts of a document that its site states; dates as `YYYY-MM-DD`, null where it does not. */
export interface SiteData {
  issuer: string | null;
  issued: string | null;
  published: string | null;
  effective: string | null;
}

/** Words in front of 时间 or 日期 that a site has for the publication, where no label of an index says it. */
const PUBLISHED = ['', '更新'];

const STATED =
  /([\u4e00-\u9fff]{2})?(?:时间|日期)\s*[:：]?\s*(\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2})/g;

/** Dates that the lines state, each with the word that says of what. */
function statedDates(head: readonly string[]): { word: string; date: string | null }[] {
  return head.flatMap((line) => {
    if (/^\d{4}-\d{1,2}-\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?$/.test(line))
      return [{ word: '', date: stampedDate(line) }];
    if (!isBoilerplate(line)) return [];
    return [...line.matchAll(STATED)].map(([, word = '', date = '']) => ({
      word,
      date: stampedDate(date),
    }));
  });
}

/** The office in a line such as 发布单位：…, or in the lines below a label that stands alone. */
function statedOffice(head: readonly string[]): string | null {
  for (const [i, line] of head.entries()) {
    const label = /^(?:发布|颁布|发文|制发)(?:单位|机构|机关)\s*[:：]?\s*(.*)$/.exec(line);
    // Another label may follow on the line.
    const own = (label?.[1] ?? '').replace(/\s+[\u4e00-\u9fff]{2,6}[:：].*$/, '');
    const named = label ? [own, ...head.slice(i + 1, i + 3)] : [];
    const column = /^(?:所属)?栏目\s*[:：]\s*([\u4e00-\u9fff]+)\s*[-—－]/.exec(line)?.[1];
    const office = named.map(organsOf).find(Boolean) ?? (column && organIn(column) ? column : null);
    if (office) return office;
  }
  return null;
}

/** @param decoded text as it stood before anything was dropped from it */
export function siteData(decoded: string): SiteData {
  const lines = linesOf(decoded);
  const head = lines.slice(0, bodyStart(lines) + 12).map(({ trimmed }) => trimmed);
  const stated = statedDates(head);
  // An index with its labels and values on lines of their own.
  const { labels, fields } = readIndex(head);
  const index = labels >= 2 ? fields : {};
  const first = (isDue: (word: string) => boolean) =>
    stated.find(({ word, date }) => date && isDue(word))?.date;
  const dateOf = (due: 'issued' | 'published' | 'effective') =>
    first((word) => readIndexLabel(`${word}日期`)?.field === due) ??
    (due === 'published' ? PUBLISHED.map((word) => first((one) => one === word)) : []).find(
      Boolean,
    ) ??
    index[due] ??
    null;
  return {
    issuer: statedOffice(head) ?? (index.issuer ? organsOf(index.issuer) : null),
    issued: dateOf('issued'),
    published: dateOf('published'),
    effective: dateOf('effective'),
  };
}
