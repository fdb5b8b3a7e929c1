import type { Indicators, Stated } from '../../library.schema.ts';
import { numberOf } from '../indicators.ts';
import { csv } from './csv.ts';

const heads = [
  'indicator',
  'name',
  'unit',
  'plan',
  'title',
  'region',
  'address',
  'printed_name',
  'printed_unit',
  'attribute',
  ...['baseline', 'target'].flatMap((one) => [
    `${one}_printed`,
    one,
    `${one}_to`,
    `${one}_bound`,
    `${one}_year`,
    `${one}_kind`,
    `${one}_doubtful`,
  ]),
  'other_levels',
];

const number = (value: number | null | undefined): string => (value == null ? '' : String(value));

const kindOf = ({ cumulative, annual, words }: Stated): string =>
  words !== undefined ? 'words' : cumulative ? 'sum' : annual ? 'rate' : 'value';

/** A stated value in columns; numbers in the unit of the indicator. */
const columnsOf = (stated: Stated | null): string[] =>
  stated === null
    ? Array.from({ length: 7 }, () => '')
    : [
        stated.text,
        number(numberOf(stated)),
        number(stated.converted ? stated.converted.to : stated.to),
        stated.bound ?? '',
        number(stated.year),
        kindOf(stated),
        stated.doubtful ? 'yes' : '',
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
  return csv([heads, ...lines]);
}
