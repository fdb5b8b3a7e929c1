/** What tables claim against what was made. */
import type { Plan } from '../../src/plan.schema.ts';
import type { HardTable, HardText } from './hard-tables.ts';

const TITLE = '临江县科技创新“十四五”规划';

/** A cell without what repair may change: widths, spaces, quotation marks; a dash for nothing is nothing. */
const looseCell = (text: string | undefined): string => {
  const bare = (text ?? '').normalize('NFKC').replace(/[\s"“”]/g, '');
  return /^[-/—]$/.test(bare) ? '' : bare;
};

type Rows = readonly (readonly string[])[];

/** The same cells, but for the number of a part, and the name that it is of. */
const isRow = (made: readonly string[], found: readonly string[], serialAt: number): boolean =>
  made.length === found.length &&
  made.every((text, c) => {
    const [a, b] = [looseCell(text), looseCell(found[c])];
    if (a === b) return true;
    if (c === serialAt) return b === '';
    return c === serialAt + 1 && serialAt !== -1 && b.endsWith(a);
  });

function isTable({ rows, groups, serialAt }: HardTable, found: Rows): boolean {
  const named = rows.map((row, i) => [groups[i] ?? '', ...row]);
  const same = (made: Rows, at: number) =>
    made.length === found.length && made.every((row, i) => isRow(row, found[i] ?? [], at));
  return same(rows, serialAt) || (groups.length > 0 && same(named, serialAt + 1));
}

/** A text of a plan around lines. */
export const asPlan = (lines: readonly string[]): string =>
  [TITLE, '一、发展目标', ...lines].join('\n');

/** Tables that say `complete` and are none of those that were made, as lines of their cells. */
export function falseClaims({ tables }: HardText, found: Plan['tables']): string[] {
  return found
    .filter(({ status }) => status === 'complete')
    .filter(({ rows }) => !tables.some((made) => isTable(made, rows)))
    .map(({ columns, rows }) =>
      [columns.map(({ label }) => label), ...rows].map((cells) => cells.join(' | ')).join('\n'),
    );
}
