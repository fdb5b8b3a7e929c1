import type { ProseTarget } from '../library.schema.ts';
import type { Plan, Table } from '../plan.schema.ts';

/** A goal of a plan as its card shows it. */
export interface KeyTarget {
  name: string;
  /** Where it starts from; null where the table does not say. */
  from: string | null;
  to: string;
  /** Address of its row or paragraph. */
  anchor: string;
  /** A digit of it was supplied, or another reading is possible. */
  doubtful: boolean;
}

/** What readers ask for first. */
const first = [
  ['研发经费', '研究与试验发展经费', 'R&D经费'],
  ['高新技术企业'],
  ['技术合同', '技术市场'],
  ['发明专利'],
];

/**
 * At most three goals that the tables of a plan state for itself, with value and unit as they are printed: of what is
 * asked for first the one with the shortest name (the others are shares and parts of it), then as they are printed. A
 * plan without such tables has those of its sentences.
 */
export function keyTargets(
  { tables }: Pick<Plan, 'tables'>,
  sentences: readonly ProseTarget[] = [],
): KeyTarget[] {
  const stated = tables.flatMap(targetsOf);
  const all = stated.length > 0 ? stated : sentences.map(inSentence);
  const asked = first.flatMap((words) => {
    const named = all.filter(({ name }) => words.some((word) => name.includes(word)));
    return named.sort((a, b) => a.name.length - b.name.length).slice(0, 1);
  });
  return [...new Set([...asked, ...all])].slice(0, 3);
}

const inSentence = ({ name, target, anchor }: ProseTarget): KeyTarget => ({
  ...{ name, from: null, to: target.text, anchor, doubtful: target.doubtful ?? false },
});

function targetsOf({ columns, rows, cells, rowAnchors }: Table): KeyTarget[] {
  const names = columns.findIndex(({ role }) => role === 'name');
  const [base, target] = (['baseline', 'target'] as const).map((wanted) =>
    columns.findLastIndex(({ states }) => states === wanted),
  );
  if (names < 0 || target === undefined || target < 0) return [];
  return rows.flatMap((row, index): KeyTarget[] => {
    const cell = cells[index]?.[target];
    if (cell === undefined || cell.missing || cell.text === '') return [];
    const start = cells[index]?.[base ?? -1];
    const unit = cell.unit ?? '';
    const printed = row[names] ?? '';
    const bracket = `（${unit}）`;
    return [
      {
        name: printed.endsWith(bracket) ? printed.slice(0, -bracket.length) : printed,
        from: start === undefined || start.missing || start.value === null ? null : start.text,
        to: cell.text.endsWith(unit) ? cell.text : cell.text + unit,
        anchor: rowAnchors[index] ?? '',
        doubtful: cell.doubtful ?? false,
      },
    ];
  });
}
