/** Lines of a header → columns. Its labels may be broken in two, or stand in two rows, one spanning several below. */
import { isLabel, readLabel } from '../lexicon/column.ts';
import { isSpanningLabel, isSubLabel, isYear } from './labels.ts';

/**
 * The label of each column: its pieces, one for each row of the header, each with the lines that it was broken into.
 * A label that spans several columns stands in each of them.
 */
export type Columns = number[][][];

/** 指标 above 属性: one label that a narrow column broke. */
const BROKEN = /^(?:指标|目标|项目)\n(?:名称|属性|性质|类型|类别|单位)$/;

/** 2020年 above 现状值, 年均增长 above [累计]. */
function goesOn(before: string, text: string): boolean {
  if (/^[（(〔[【]/.test(text) || BROKEN.test(`${before}\n${text}`)) return true;
  return (
    /^(?:19|20)\d{2}\s*年?$|^[“"]?十[一二三四五六]五[”"]?$/.test(before) &&
    isLabel(text) &&
    readLabel(text).kind === 'value' &&
    !/\d|五|年均|累计|增/.test(text)
  );
}

function joined(lines: readonly string[]): Columns {
  const columns: number[][] = [];
  for (const [i, text] of lines.entries()) {
    const open = columns.at(-1);
    if (open && open.length < 3 && goesOn(lines[i - 1] ?? '', text)) open.push(i);
    else columns.push([i]);
  }
  return columns.map((column) => [column]);
}

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

/** Every way to read the lines of a header as columns. */
export function headersOf(lines: readonly string[]): Columns[] {
  const plain: Columns = range(0, lines.length).map((i) => [[i]]);
  const readings = [plain, joined(lines)].flatMap((columns) => {
    const texts = columns.map((column) =>
      column
        .flat()
        .map((i) => lines[i] ?? '')
        .join(''),
    );
    return [columns, ...spannedColumns(columns, texts)];
  });
  const known = new Set<string>();
  return readings.filter((columns) => {
    const key = JSON.stringify(columns);
    return !known.has(key) && known.add(key);
  });
}

/** Number of lines from `at` on that are labels. */
export function labelRun(lines: readonly string[], at: number, most: number): number {
  let count = 0;
  while (count < most && isLabel(lines[at + count] ?? '')) count += 1;
  return count;
}
