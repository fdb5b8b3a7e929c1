/** The index of a document, which a site prints beside or above its text: labels with their values. */
import { stampedDate } from '../lexicon/date.ts';
import { numberIn } from '../lexicon/doc-number.ts';
import { type IndexField, readIndexLabel } from '../lexicon/index-label.ts';
import { withoutBullet } from './boilerplate.ts';

/** 文号：… 发布日期：…: what stands on one line, label by label. */
function* labelled(line: string): Iterable<string> {
  let open = '';
  for (const part of line.split(/(\s+)(?=[\u4e00-\u9fff]{2,8}[:：])/)) {
    const begins = readIndexLabel(/^[^:：]{2,8}(?=[:：])/.exec(part)?.[0] ?? '') !== null;
    if (begins && open.trim() !== '') {
      yield open;
      open = '';
    }
    open += part;
  }
  yield open;
}

/** A value as it is cited: behind the number of a document, its line may say more. */
const valueOf = (field: IndexField, printed: string): string | null =>
  /^(?:issued|published|effective)$/.test(field)
    ? stampedDate(printed)
    : ((field === 'docNumber' ? numberIn(printed) : null) ?? printed);

/**
 * Fields of an index table, and how many different labels of it have a value, from its lines: `label：value`, several of them, the
 * label and the value on two lines, or both between bars.
 */
export function readIndex(lines: readonly string[]): {
  labels: number;
  fields: Partial<Record<IndexField, string>>;
} {
  const fields: Partial<Record<IndexField, string>> = {};
  const labels = new Set<string>();
  // A list has bullets, and its values may stand below a blank line.
  const written = lines
    .flatMap((line) => line.split(/[|｜]/))
    .flatMap((line) => [...labelled(line)])
    .map((line) => withoutBullet(line.trim()))
    .filter(Boolean);
  for (const [i, line] of written.entries()) {
    const [, head = line, rest = ''] = /^([^:：]{2,12})[:：]\s*(.*)$/.exec(line) ?? [];
    const label = readIndexLabel(head);
    if (!label) continue;
    const next = written[i + 1] ?? '';
    const value = (rest || (readIndexLabel(next.replace(/[:：].*$/, '')) ? '' : next)).trim();
    // Labels without values are the header of a table about other documents.
    if (value !== '') labels.add(head.replace(/\s/g, ''));
    const { field } = label;
    if (!field || value === '' || /^(?:无|-+|—+|\/)$/.test(value)) continue;
    const read = valueOf(field, value);
    if (read !== null) fields[field] ??= read;
  }
  return { labels: labels.size, fields };
}
