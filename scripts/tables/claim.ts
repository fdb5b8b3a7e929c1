/** What a table may claim: whole only where nothing speaks against it, and else what is missing, in Chinese. */
import { isLabel, type Kind, kindsOf } from '../lexicon/column.ts';
import { countsAnew } from './anew.ts';
import { goesOn, isHeadedBefore, LOOKED_AT, signedBehind } from './behind.ts';
import { isContinuedCaption, isPageMark, isTableNote } from './caption.ts';
import { type Claimed, claimed, numberOf } from './claimed.ts';
import type { Flow } from './index.ts';
import { isTotal } from './words.ts';

/** （5项）: how many rows a group says that it has. */
export const countOf = (text: string): number | null => {
  const count = /[（(]\s*(?:共\s*)?(\d{1,2})\s*[项个条][）)]$/.exec(text)?.[1];
  return count ? Number(count) : null;
};

/** What speaks against the numbers of the rows; those of a part begin anew. */
function miscounted(rows: Claimed['rows'], column: number): string[] {
  const numbers = rows.map(({ cells }) => numberOf(cells[column]));
  const counted = numbers.filter((number) => number !== null).length;
  if (counted * 2 < rows.length || rows.some(({ unread }) => unread)) return [];
  const missing: number[] = [];
  let last = 0;
  let back = false;
  for (const number of numbers) {
    if (number === null) continue;
    for (let n = last + 1; n < number; n += 1) missing.push(n);
    back ||= number < last && number !== 1;
    last = number;
  }
  const alone = rows.some(({ cells }, i) => numbers[i] === null && !cells.some(isTotal));
  return [
    ...(missing.length > 0 ? [`原文序号缺${missing.join('、')}，该行内容不明`] : []),
    ...(back ? ['序号的次序不连贯'] : []),
    ...(alone ? ['有的行没有序号，各格的位置存疑'] : []),
  ];
}

/** Some rows have what names several of them, and some have not. */
const ungrouped = (rows: Claimed['rows'], column: number): boolean =>
  rows.some(({ cells }) => cells[column] !== '') &&
  rows.some(({ cells }) => cells[column] === '' && !cells.some(isTotal));

/** Groups that say another number of rows than they have; rows of one number are one. */
function misgrouped(rows: Claimed['rows'], column: number, serialAt: number): string[] {
  const groups: { text: string; rows: number }[] = [];
  let number: string | undefined;
  for (const { cells } of rows) {
    const text = cells[column] ?? '';
    if (groups.at(-1)?.text !== text) groups.push({ text, rows: 0 });
    const own = serialAt === -1 ? undefined : cells[serialAt];
    const open = groups.at(-1);
    if (open && (own === undefined || own !== number)) open.rows += 1;
    number = own;
  }
  return groups.flatMap(({ text, rows: found }) => {
    const count = countOf(text);
    return count === null || count === found ? [] : [`“${text}”的行数与所注不符`];
  });
}

/** Columns of what names several rows: those of groups, and the one of lines of their own. */
const naming = (labels: readonly string[], kinds: readonly Kind[]): boolean[] =>
  labels.map((label, c) => kinds[c] === 'group' || (c === 0 && label === ''));

/**
 * A row of one cell and no number. The end of a cell that ran over has a line of its own, and so have words that name the
 * rows below.
 */
const isLone = (
  { cells }: Claimed['rows'][number],
  named: readonly boolean[],
  serialAt: number,
): boolean =>
  numberOf(cells[serialAt]) === null &&
  !cells.some(isTotal) &&
  cells.filter((cell, c) => cell !== '' && !named[c]).length < 2;

/**
 * What keeps a table from being whole; empty where nothing does.
 *
 * @param behind lines of text that follow it, as many as there are up to the next table
 */
export function gapsOf(table: Claimed, behind: readonly string[]): string[] {
  const { labels, rows } = table;
  const more = signedBehind(table, behind).length > 0;
  const kinds = kindsOf(labels);
  const serialAt = kinds.indexOf('serial');
  const groupAt = labels[0] === '' ? 0 : kinds.indexOf('group');
  // Names that a line of their own seemed to give, and that were the cells of a column: 经济发展 | 经济发展.
  const twice =
    labels[0] === '' &&
    labels.some(
      (_, c) => c > 0 && rows.every(({ cells }) => cells[0] !== '' && cells[0] === cells[c]),
    );
  const unread = rows.filter((row) => row.unread).length;
  const doubtful = rows.filter((row) => (row.doubtful ?? []).length > 0).length;
  const first = rows[0]?.cells.filter((cell) => cell !== '') ?? [];
  const lone = rows.some((row) => isLone(row, naming(labels, kinds), serialAt));
  // 规划目标 above 2025年 and 2030年, taken for a column beside them.
  const bare = kinds.some((kind, c) => kind === 'value' && rows.every(({ cells }) => !cells[c]));
  return [
    ...(bare && rows.length > 0 ? ['有一列没有任何内容，各列的名目存疑'] : []),
    ...(lone ? ['有的行只有一格，可能是上一行的一部分，或是下面各行的类别'] : []),
    ...(serialAt === -1 ? [] : miscounted(rows, serialAt)),
    ...(unread > 0 ? [`有 ${unread} 处行的各格不能确定，按原文保留`] : []),
    ...(doubtful > 0 ? [`有 ${doubtful} 行的格位存疑`] : []),
    ...(first.length > 1 && first.every(isLabel) ? ['表头分为两行，各列的名目存疑'] : []),
    ...(twice ? ['有两列的内容全同，各列的名目存疑'] : []),
    ...(groupAt !== -1 && ungrouped(rows, groupAt) ? ['有的行没有类别，归属存疑'] : []),
    ...(groupAt === -1 ? [] : misgrouped(rows, groupAt, serialAt)),
    ...(more || goesOn(table, serialAt, behind) ? ['表后还有像是表格的行，没有认出'] : []),
  ];
}

/** What may stand between the parts of one table: a note, the mark of a page, the line of a frame. */
const isBetween = (text: string): boolean =>
  isTableNote(text) || isPageMark(text) || isContinuedCaption(text) || !/[\p{L}\p{N}]/u.test(text);

/** Cells that hold something, as a line of each. */
const lean = (cells: readonly string[]): string => cells.filter((cell) => cell !== '').join('\n');

/**
 * Beside the table, with nothing but notes between, stands one with the same header, and no caption or number says that it
 * is another.
 */
function isPart(flows: readonly Flow[], at: number, step: 1 | -1): boolean {
  let beside = at + step;
  for (
    let flow = flows[beside];
    flow?.type === 'text' && isBetween(flow.segment.text);
    flow = flows[beside]
  )
    beside += step;
  const [above, below] = step === 1 ? [flows[at], flows[beside]] : [flows[beside], flows[at]];
  if (above?.type !== 'table' || below?.type !== 'table') return false;
  const caption = [below.draft.caption ?? []].flat();
  if (caption.length > 0) return caption.some(({ text }) => isContinuedCaption(text));
  const [one, other] = [claimed(above.draft), claimed(below.draft)];
  const [head = '', again] = [one, other].map(({ labels }) => lean(labels));
  if (one.rows.some(({ cells }) => lean(cells) === again)) return true;
  if (head === '' || head !== again) return false;
  // Below a name of their own, the rows of one table count anew; a number that two rows share is told again.
  const serialAt = kindsOf(one.labels).indexOf('serial');
  const last = one.rows.flatMap(({ cells }) => numberOf(cells[serialAt]) ?? []).at(-1);
  const grouped = [one, other].some(
    ({ labels, rows }) => labels[0] === '' || rows.some((row) => isLone(row, [], serialAt)),
  );
  return grouped || last === 1 || !countsAnew(one.labels, other.rows[0]?.cells ?? []);
}

/**
 * Takes back the claims of tables that do not stand, whatever read them. The rows behind one that only its sign tells stay
 * word for word.
 */
export function withClaims(flows: readonly Flow[]): Flow[] {
  const verbatim = new Set<number>();
  const made = flows.map((flow, at): Flow => {
    if (flow.type === 'box') return { ...flow, inside: withClaims(flow.inside) };
    if (flow.type !== 'table') return flow;
    const places: number[] = [];
    const behind: string[] = [];
    for (let i = at + 1; behind.length <= LOOKED_AT; i += 1) {
      const next = flows[i];
      if (next?.type !== 'text' || next.pinned || next.style !== undefined) break;
      if (next.role === 'tableNote') continue;
      places.push(i);
      behind.push(next.segment.text);
    }
    const before: string[] = [];
    for (let i = at - 1; before.length < LOOKED_AT; i -= 1) {
      const last = flows[i];
      if (last?.type !== 'text' || last.pinned || last.style !== undefined) break;
      before.push(last.segment.text);
    }
    const table = claimed(flow.draft);
    for (const i of signedBehind(table, behind)) verbatim.add(places[i] as number);
    if (flow.draft.status !== 'complete') return flow;
    const gaps = gapsOf(table, behind);
    if (flow.draft.caption === null && isHeadedBefore(table, before))
      gaps.push('表前还有相同的表头，上面的行没有认出');
    if (isPart(flows, at, 1) || isPart(flows, at, -1))
      gaps.push('前后有表头相同的表，可能是一张表');
    if (gaps.length === 0) return flow;
    const note = [flow.draft.note ?? [], gaps].flat().join('；');
    return { type: 'table', draft: { ...flow.draft, status: 'partial', note } };
  });
  return made.map((flow, i) =>
    verbatim.has(i) && flow.type === 'text' ? { ...flow, role: 'verbatim' } : flow,
  );
}
