/** Rows of all plans → indicators of the catalogue; what is with none says why. */
import type { Apart, Indicator, ProseTarget, Row, Stated } from '../../../src/library.schema.ts';
import type { ConvertError } from '../../diagnostic.ts';
import { type Catalogue, type Entry, entryError } from './catalogue.ts';
import { factor, times } from './conversion.ts';
import { nameKey } from './name.ts';
import type { PrintedRow } from './rows.ts';
import { said } from '../../said/said.ts';

/** Rule of the error of an entry that no row answers to. */
export const CATALOGUE_UNUSED = 'indicator-unused';

/** Rule of the error of an entry whose rows state no number: its page has no chart. */
export const NO_VALUES = 'indicator-no-values';

export interface Joined {
  indicators: Indicator[];
  apart: Apart[];
  /** Goals in sentences that are with none. */
  prose: ProseTarget[];
  errors: ConvertError[];
}

/** What a unit as printed is multiplied with for the entry; null where the two measure different things. */
function factorFor(entry: Entry, printed: string | null): number | null {
  // A count without its unit is a count all the same; an amount of money or a share is not.
  if (printed === null) return isCount(entry) ? 1 : null;
  return entry.units[printed] ?? factor(printed, entry.unit);
}

/** Units of things that are counted one by one. */
const COUNTED = ['家', '个', '项', '件', '人', '名', '篇', '所'];

const isCount = ({ unit, share }: Entry): boolean => !share && COUNTED.includes(unit);

/** The number in the unit of the entry. */
function converted(stated: Stated, by: number): Stated {
  const { value, to } = stated;
  if (value === null || by === 1) return stated;
  return {
    ...stated,
    converted: { value: times(value, by), ...(to !== undefined && { to: times(to, by) }) },
  };
}

/** A row in the unit of an entry, or why it does not belong to it. */
function fitted(row: PrintedRow, entry: Entry): Row | Apart['reason'] {
  const { former: _, ...kept } = row;
  const all = [row.baseline, row.target, ...row.levels].filter((one) => one !== null);
  const numbers = all.filter(({ value }) => value !== null);
  const annual = (printed: string) => /年均|增[长速幅]/.test(printed);
  // 年均增长5 is no value of what grows.
  if (numbers.some((one) => one.annual) && !annual(row.name) && !annual(entry.name)) return 'rate';
  const by = (stated: Stated): number | null => factorFor(entry, stated.unit ?? row.unit);
  if (numbers.some((stated) => by(stated) === null)) return 'unit';
  if (numbers.length === 0 && row.unit !== null && factorFor(entry, row.unit) === null)
    return 'unit';
  const fit = (stated: Stated): Stated => converted(stated, by(stated) ?? 1);
  return {
    ...kept,
    baseline: row.baseline && fit(row.baseline),
    target: row.target && fit(row.target),
    levels: row.levels.map(fit),
  };
}

/** Whose place it is, in front of what is measured of it: 全市高新技术企业. */
const PLACE = /^[全我本][省市州县区]/;

/** The goal of a sentence in the unit of the entry that its name is an alias of; null where it is with none. */
function fittedProse(one: ProseTarget, { byName }: Catalogue): [Entry, ProseTarget] | null {
  const name = nameKey(one.name);
  const entry = byName.get(name) ?? byName.get(name.replace(PLACE, ''));
  const by = entry && factorFor(entry, one.target.unit);
  if (!entry || by == null || (one.target.annual && !/年均/.test(entry.name))) return null;
  return [entry, { ...one, target: converted(one.target, by) }];
}

/** Joins rows, the goals of sentences, and the catalogue. An entry that no row answers to is an error, unless it says what it waits for. */
export function joinRows(
  rows: readonly PrintedRow[],
  catalogue: Catalogue,
  sentences: readonly ProseTarget[] = [],
): Joined {
  const held = new Map<Entry, Row[]>();
  const named = new Set<Entry>();
  const apart: Apart[] = [];
  for (const row of rows) {
    const { former, ...printed } = row;
    const entry = catalogue.byName.get(nameKey(row.name, row.unit));
    if (entry) named.add(entry);
    const of = entry && { indicator: entry.id };
    if (former) apart.push({ ...printed, reason: 'former', ...of });
    else if (!entry) apart.push({ ...printed, reason: 'unnamed' });
    else {
      const fit = fitted(row, entry);
      if (typeof fit === 'string') apart.push({ ...printed, reason: fit, ...of });
      else held.set(entry, [...(held.get(entry) ?? []), fit]);
    }
  }
  const inProse = new Map<Entry, ProseTarget[]>();
  const prose: ProseTarget[] = [];
  for (const one of sentences) {
    const fit = fittedProse(one, catalogue);
    if (fit === null) prose.push(one);
    else inProse.set(fit[0], [...(inProse.get(fit[0]) ?? []), fit[1]]);
  }
  const errors = catalogue.entries
    .filter((entry) => !named.has(entry) && !inProse.has(entry) && entry.awaited === undefined)
    .map((entry) =>
      entryError(
        entry.file,
        1,
        CATALOGUE_UNUSED,
        said(
          `没有一行指标、一句目标与“${entry.name}”的别名相符`,
          `no row and no sentence has an alias of "${entry.name}"`,
        ),
        said(
          '请补上规划里印的名称；若文库还没有这样的规划，请写 awaited: 等什么',
          'add the name that plans print; if the library has no such plan yet, write awaited: what is waited for',
        ),
      ),
    );
  const hasValue = ({ target, baseline }: Pick<Row, 'target' | 'baseline'>): boolean =>
    target?.value != null || baseline?.value != null;
  for (const [entry, rows] of held) {
    if (inProse.has(entry) || rows.some(hasValue) || entry.note !== undefined) continue;
    const message = said(
      `“${entry.name}”的各行都没有数值，它的页上没有图`,
      `the rows of "${entry.name}" have no values, so its page has no chart`,
    );
    const remedy = said(
      '请核对这些行的别名和单位；若规划里就只有文字，请在 note 里说明',
      'check aliases and unit of these rows; if the plans only have words, say so in note',
    );
    errors.push(entryError(entry.file, 1, NO_VALUES, message, remedy));
  }
  const indicators = catalogue.entries.flatMap((entry): Indicator[] => {
    const { id, name, unit, direction, field, share, aliases, definition, note } = entry;
    const rows = held.get(entry) ?? [];
    const goals = inProse.get(entry) ?? [];
    if (rows.length + goals.length === 0) return [];
    return [
      {
        ...{ id, name, unit, direction, field, share, aliases },
        ...(definition && { definition }),
        ...(note !== undefined && { note }),
        rows,
        prose: goals,
      },
    ];
  });
  return { indicators, apart, prose, errors };
}
