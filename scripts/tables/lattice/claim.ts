/** What a table may claim: whole only where nothing speaks against it, and else what is missing, in Chinese. */
import { isHard } from '../kinds.ts';
import type { Line } from '../../text/lines.ts';
import { isOutside, type Reading } from './read.ts';
import { textOf } from './row.ts';

/** （5项）: how many rows a group says that it has. */
const countOf = (text: string): number | null => {
  const count = /[（(]\s*(?:共\s*)?(\d{1,2})\s*[项个条][）)]$/.exec(text)?.[1];
  return count ? Number(count) : null;
};

/** Numbers that the rows skip. */
function missing({ path }: Reading): number[] {
  const found: number[] = [];
  let last = 0;
  for (const { kind, serial } of path.rows) {
    if (kind !== 'row' || serial === null) continue;
    for (let n = last + 1; n < serial; n += 1) found.push(n);
    last = serial;
  }
  return found;
}

/** Groups that say another number of rows than they have. */
function miscounted({ atoms, path, roles }: Reading): string[] {
  const column = roles.indexOf('group');
  const groups: { text: string; rows: number }[] = [];
  for (const { group, cells, kind } of path.rows) {
    const own = group ?? (column === -1 ? null : (cells[column] ?? null));
    if (own) groups.push({ text: textOf(atoms, own), rows: 0 });
    const open = groups.at(-1);
    if (open && kind === 'row') open.rows += 1;
  }
  return groups.flatMap(({ text, rows }) => {
    const count = countOf(text);
    return count === null || count === rows ? [] : [text];
  });
}

const LOOKED_AT = 40;

/** What stands behind the table could be more of it: the next number, or a line of figures. */
function goesOn({ path, next }: Reading, lines: readonly Line[]): boolean {
  const behind: string[] = [];
  for (const { trimmed } of lines.slice(next, next + LOOKED_AT * 8)) {
    if (trimmed === '') continue;
    if (isOutside(trimmed) || trimmed.length > 60 || behind.length > LOOKED_AT) break;
    behind.push(trimmed);
  }
  const words = (behind[0] ?? '').split(/\s+/);
  const last = path.rows.findLast(({ serial }) => serial !== null)?.serial;
  const following = String((last ?? Number.NaN) + 1);
  if (behind.some((line) => line.split(/\s+/, 1)[0] === following)) return true;
  return words.length === 1 ? behind.slice(0, 3).some(isHard) : words.some(isHard);
}

/** What keeps a table from being whole; empty where nothing does. */
export function gapsOf(reading: Reading, lines: readonly Line[]): string[] {
  const { path } = reading;
  const skipped = missing(reading).filter(() => !path.rows.some(({ kind }) => kind === 'unread'));
  const unread = path.rows.filter(({ kind }) => kind === 'unread').length;
  const doubtful = path.rows.filter(({ doubtful: columns }) => columns.length > 0).length;
  return [
    ...(skipped.length > 0 ? [`原文序号缺${skipped.join('、')}，该行内容不明`] : []),
    ...(unread > 0 ? [`有 ${unread} 处行的各格不能确定，按原文保留`] : []),
    ...(doubtful > 0 ? [`有 ${doubtful} 行的格位存疑`] : []),
    ...miscounted(reading).map((group) => `“${group}”的行数与所注不符`),
    ...(goesOn(reading, lines) ? ['表后还有像是表格的行，没有认出'] : []),
  ];
}
