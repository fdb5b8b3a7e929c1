/** Labels of a header → columns. They may stand in two rows, one spanning several below. */
import { isLabel } from '../lexicon/column.ts';
import { isSpanningLabel, isSubLabel, isYear } from './labels.ts';

/**
 * The label of each column: its pieces, one for each row of the header, each with the lines that it was broken into.
 * A label that spans several columns stands in each of them.
 */
export type Columns = number[][][];

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** A year spans what is said of it, and no other year. */
const spansAll = (span: string, children: readonly string[]): boolean =>
  !isYear(span) || !children.some((text) => /\d{4}/.test(text));

/** Puts labels under the one that spans them. */
const under = (span: number[][] | undefined, children: Columns): Columns =>
  children.map((child) => [...(span ?? []), ...child]);

/** Readings in which labels span those of a second row, which stand at the end. */
function overSecondRow(
  columns: Columns,
  texts: readonly string[],
  spans: readonly number[],
): Columns[] {
  const found: Columns[] = [];
  const trailing = texts.length - 1 - texts.findLastIndex((text) => !isSubLabel(text));
  for (let count = 2; count <= trailing; count += 1) {
    const end = texts.length - count;
    const above = spans.filter((span) => span < end);
    const children = columns.slice(end);
    const read = (chosen: readonly number[]) =>
      columns.slice(0, end).flatMap((column, i) => {
        const nth = chosen.indexOf(i);
        const each = count / chosen.length;
        return nth === -1 ? [column] : under(column, children.slice(nth * each, (nth + 1) * each));
      });
    for (const span of above)
      if (spansAll(texts[span] ?? '', texts.slice(end))) found.push(read([span]));
    if (above.length === 2 && count >= 4 && count % 2 === 0) found.push(read(above));
  }
  return found;
}

/** Readings in which a label spans those right behind it. */
function overNext(columns: Columns, texts: readonly string[], spans: readonly number[]): Columns[] {
  return spans.flatMap((span) => {
    const found: Columns[] = [];
    for (let end = span + 3; end <= span + 5 && end <= texts.length; end += 1) {
      const below = texts.slice(span + 1, end);
      if (!below.every(isSubLabel) || !spansAll(texts[span] ?? '', below)) break;
      found.push([
        ...columns.slice(0, span),
        ...under(columns[span], columns.slice(span + 1, end)),
        ...columns.slice(end),
      ]);
    }
    return found;
  });
}

/** Readings of the same labels in which some span those of a second row, or those right behind them. */
export function spannedColumns(columns: Columns, texts: readonly string[]): Columns[] {
  const spans = range(1, texts.length).filter((i) => isSpanningLabel(texts[i] ?? ''));
  return [...overSecondRow(columns, texts, spans), ...overNext(columns, texts, spans)];
}

/** Every way to read the labels of a header as columns. */
export function headersOf(labels: readonly string[]): Columns[] {
  const plain: Columns = range(0, labels.length).map((i) => [[i]]);
  const known = new Set<string>();
  return [plain, ...spannedColumns(plain, labels)].filter((columns) => {
    const key = JSON.stringify(columns);
    return !known.has(key) && known.add(key);
  });
}

/** Number of lines that are labels, from the first on. */
export function labelRun(lines: readonly string[]): number {
  const other = lines.findIndex((line) => !isLabel(line));
  return other === -1 ? lines.length : other;
}
