/** The index of a document, which a site prints beside or above its text: labels with their values. */
import { stampedDate } from '../lexicon/date.ts';
import { type IndexField, readIndexLabel } from '../lexicon/index-label.ts';
import { withoutBullet } from './boilerplate.ts';

/**
 * Fields of an index table, and how many of its labels have a value, from its lines: `label：value`, the label and the
 * value on two lines, or both between bars.
 */
export function readIndex(lines: readonly string[]): {
  labels: number;
  fields: Partial<Record<IndexField, string>>;
} {
  const fields: Partial<Record<IndexField, string>> = {};
  let labels = 0;
  // A list has bullets, and its values may stand below a blank line.
  const written = lines
    .flatMap((line) => line.split(/[|｜]/))
    .map((line) => withoutBullet(line.trim()))
    .filter(Boolean);
  for (const [i, line] of written.entries()) {
    const [, head = line, rest = ''] = /^([^:：]{2,12})[:：]\s*(.*)$/.exec(line) ?? [];
    const label = readIndexLabel(head);
    if (!label) continue;
    const next = written[i + 1] ?? '';
    const value = (rest || (readIndexLabel(next.replace(/[:：].*$/, '')) ? '' : next)).trim();
    // Labels without values are the header of a table about other documents.
    if (value !== '') labels += 1;
    const { field } = label;
    if (!field || value === '' || /^(?:无|-+|—+|\/)$/.test(value)) continue;
    const read = /^(?:issued|published|effective)$/.test(field) ? stampedDate(value) : value;
    if (read !== null) fields[field] ??= read;
  }
  return { labels, fields };
}
