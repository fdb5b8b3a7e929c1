/** The columns of `indicators.csv`. */

/** What is said of a stated value, a column each. */
export const statedColumns = [
  'printed',
  'value',
  'to',
  'bound',
  'year',
  'kind',
  'doubtful',
] as const;
type StatedColumn = (typeof statedColumns)[number];

/** `baseline_printed`; the value itself has the bare name. */
const columnsFor = <T extends 'baseline' | 'target'>(of: T) =>
  statedColumns.map((column) => (column === 'value' ? of : `${of}_${column}`)) as (
    T | `${T}_${Exclude<StatedColumn, 'value'>}`
  )[];

/** The columns of the table, in their order. */
export const indicatorColumns = [
  ...(['indicator', 'name', 'unit', 'plan', 'title', 'region', 'address'] as const),
  ...(['printed_name', 'printed_unit', 'attribute'] as const),
  ...columnsFor('baseline'),
  ...columnsFor('target'),
  'other_levels' as const,
];

export type IndicatorColumn = (typeof indicatorColumns)[number];
