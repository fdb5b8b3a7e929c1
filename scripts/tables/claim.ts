/** What a table may claim: whole only where nothing speaks against it, and else what is missing, in Chinese. */
import { isLabel, kindsOf } from '../lexicon/column.ts';
import { isOutside, isTableNote } from './caption.ts';
import type { Flow } from './index.ts';
import { SHORTEST_GROUP } from './groups.ts';
import { isHard } from './kinds.ts';
import { isHeaderRow } from './labels.ts';
import type { Draft } from './layout.ts';
import { isBar, partedAs } from './signs/parted.ts';
import { isTotal } from './words.ts';

/** A table as it was read, whatever read it. */
export interface Claimed {
  labels: readonly string[];
  /** What parts the cells of its lines, where a sign does that shows; tabs may. */
  sign?: string | undefined;
  rows: readonly {
    /** Text of each cell, a merged one in each of its rows; empty where there is none. */
    cells: readonly string[];
    /** Cells of which another reading is as good. */
    doubtful?: readonly number[];
    /** Nothing tells which cells it has. */
    unread?: boolean;
  }[];
}

const numberOf = (text: string | undefined): number | null =>
  /^\d{1,5}[.．、]?$/.test(text ?? '') ? Number.parseInt(text ?? '', 10) : null;

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

const LOOKED_AT = 40;
const LONGEST_LINE = 60;

/** A figure, or words half of which are. */
const isRowLike = (text: string): boolean => {
  const words = text.split(/\s+/);
  return words.filter(isHard).length * 2 >= words.length;
};

/** The words of a line, or its fields where a sign parts them. */
function wordsOf(text: string): string[] {
  const signs = text.match(/[,，|｜│┃]/g)?.length ?? 0;
  return text.split(signs > 1 ? /[\s,，|｜│┃]+/ : /\s+/).filter((word) => word !== '');
}

/** What ends the lines behind a table: a heading, the caption of another one. Its notes do not. */
const isEnd = (text: string, prose: boolean): boolean =>
  isOutside(text, prose) && !isTableNote(text);

/** The sign of the table parts the line into as many cells, or but one less: it is a row, whatever its words are. */
function isSigned({ labels, sign = '\t' }: Claimed, text: string): boolean {
  if (!text.includes(sign)) return false;
  const fields = partedAs(sign, text);
  const columns = labels.length - (labels[0] === '' ? 1 : 0);
  // Prose has commas too.
  if (/[,，]/.test(sign)) return fields.length === columns && !/[。；]/.test(text);
  return fields.length >= Math.max(2, columns - 1);
}

/** The lines behind that are rows by the sign of the table, and stand below no header of their own. */
function signedBehind(table: Claimed, behind: readonly string[]): number[] {
  const found: number[] = [];
  for (const [i, text] of behind.slice(0, LOOKED_AT).entries()) {
    if (isEnd(text, true)) break;
    if (!isSigned(table, text)) continue;
    if (isHeaderRow(partedAs(table.sign ?? '\t', text))) break;
    found.push(i);
  }
  return found;
}

/** What stands behind the table could be more of it: the next number, a line of figures, the end of a cell. */
function goesOn(rows: Claimed['rows'], serialAt: number, behind: readonly string[]): boolean {
  const near: string[] = [];
  for (const text of behind) {
    if (isTableNote(text)) continue;
    if (near.length === LOOKED_AT || text.length > LONGEST_LINE || isEnd(text, false)) break;
    near.push(text);
  }
  const [first = ''] = near;
  const words = wordsOf(first);
  if (isHeaderRow(words)) return false;
  if (first !== '' && first.length < SHORTEST_GROUP) return true;
  const last = rows.flatMap(({ cells }) => numberOf(cells[serialAt]) ?? []).at(-1);
  const following = String((last ?? Number.NaN) + 1);
  if (near.some((text) => wordsOf(text)[0] === following)) return true;
  return words.length === 1 ? near.slice(0, 3).some(isRowLike) : words.some(isHard);
}

/**
 * What keeps a table from being whole; empty where nothing does.
 *
 * @param behind lines of text that follow it, as many as there are up to the next table
 */
export function gapsOf(table: Claimed, behind: readonly string[]): string[] {
  const { labels, rows, sign } = table;
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
  // Between bars the end of a cell that ran over has a line of its own.
  const lone =
    isBar(sign) && rows.some(({ cells }) => cells.filter((cell) => cell !== '').length === 1);
  return [
    ...(lone ? ['有的行只有一格，可能是上一行的一部分'] : []),
    ...(serialAt === -1 ? [] : miscounted(rows, serialAt)),
    ...(unread > 0 ? [`有 ${unread} 处行的各格不能确定，按原文保留`] : []),
    ...(doubtful > 0 ? [`有 ${doubtful} 行的格位存疑`] : []),
    ...(first.length > 1 && first.every(isLabel) ? ['表头分为两行，各列的名目存疑'] : []),
    ...(twice ? ['有两列的内容全同，各列的名目存疑'] : []),
    ...(groupAt === -1 ? [] : misgrouped(rows, groupAt, serialAt)),
    ...(more || goesOn(rows, serialAt, behind) ? ['表后还有像是表格的行，没有认出'] : []),
  ];
}

const textOf = (cell: Draft['rows'][number]['cells'][number] | undefined): string =>
  [cell ?? []]
    .flat()
    .map(({ text }) => text)
    .join('');

/** The cells of a draft as text. */
export const claimed = ({
  header,
  rows,
  borders = [],
}: Pick<Draft, 'header' | 'rows' | 'borders'>): Claimed => ({
  labels: header.map(textOf),
  rows: rows.map(({ cells, ...row }) => ({ ...row, cells: cells.map(textOf) })),
  sign: borders.find(({ text }) => text.length === 1)?.text,
});

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
    const table = claimed(flow.draft);
    for (const i of signedBehind(table, behind)) verbatim.add(places[i] as number);
    if (flow.draft.status !== 'complete') return flow;
    const gaps = gapsOf(table, behind);
    if (gaps.length === 0) return flow;
    const note = [flow.draft.note ?? [], gaps].flat().join('；');
    return { type: 'table', draft: { ...flow.draft, status: 'partial', note } };
  });
  return made.map((flow, i) =>
    verbatim.has(i) && flow.type === 'text' ? { ...flow, role: 'verbatim' } : flow,
  );
}
