import type { Indicators, Stated } from '../../library.schema.ts';
import { kindOf, numberOf } from '../indicators.ts';
import { csv } from './csv.ts';
import { indicatorColumns, statedColumns } from './indicator-columns.ts';

const number = (value: number | null | undefined): string => (value == null ? '' : String(value));

/** A stated value in columns; numbers in the unit of the indicator. */
const columnsOf = (one: Stated | null): string[] =>
  one === null
    ? statedColumns.map(() => '')
    : [
        one.text,
        number(numberOf(one)),
        number(one.converted ? one.converted.to : one.to),
        one.bound ?? '',
        number(one.year),
        kindOf(one),
        one.doubtful ? 'yes' : '',
      ];

/** Every row of every indicator in CSV, a line a row, with the address where it stands. */
export function indicatorsCsv({ indicators, plans }: Indicators): string {
  const about = new Map(plans.map((plan) => [plan.id, plan]));
  const lines = indicators.flatMap(({ id, name, unit, rows }) =>
    rows.map((row) => [
      ...[id, name, unit, row.plan],
      about.get(row.plan)?.title ?? '',
      about.get(row.plan)?.region?.name ?? '',
      `plans/${row.plan}/index.html#${row.anchor}`,
      ...[row.name, row.unit ?? '', row.attribute ?? ''],
      ...columnsOf(row.baseline),
      ...columnsOf(row.target),
      row.levels.map(({ scope, text }) => `${scope ?? ''} ${text}`).join('；'),
    ]),
  );
  return csv([indicatorColumns, ...lines]);
}
