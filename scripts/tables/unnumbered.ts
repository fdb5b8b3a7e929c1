/** Counted tables in which some rows have no number: their cells may stand in the wrong rows, so they are not whole. */
import type { Flow } from './index.ts';
import type { Draft } from './layout.ts';
import { isSerialLabel } from './words.ts';

const TOTAL = /^(?:合\s*计|总\s*计|共\s*计|汇\s*总|小\s*计)$/;

const textOf = (cell: Draft['rows'][number]['cells'][number] | undefined): string =>
  [cell ?? []]
    .flat()
    .map(({ text }) => text)
    .join('');

function isUnnumbered({ header, rows }: Draft): boolean {
  const column = header.findIndex((label) => isSerialLabel(textOf(label)));
  if (column === -1) return false;
  const numbered = rows.filter(({ cells }) => /^\d{1,3}/.test(textOf(cells[column])));
  if (numbered.length * 2 < rows.length) return false;
  return rows.some(
    ({ cells }) => textOf(cells[column]) === '' && !cells.some((cell) => TOTAL.test(textOf(cell))),
  );
}

/** Takes back the claim of such tables. */
export const withUnnumbered = (flows: readonly Flow[]): Flow[] =>
  flows.map((flow) =>
    flow.type === 'table' && flow.draft.status === 'complete' && isUnnumbered(flow.draft)
      ? {
          ...flow,
          draft: { ...flow.draft, status: 'partial', note: '有的行没有序号，各格的位置存疑' },
        }
      : flow,
  );
