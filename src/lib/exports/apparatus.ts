import type { Plan } from '../../plan.schema.ts';
import { csv } from './csv.ts';

type Wanted = Pick<
  Plan,
  'id' | 'title' | 'docNumber' | 'source' | 'apparatus' | 'omissions' | 'account'
>;

const columns = [
  'id',
  'kind',
  'rule',
  'certainty',
  'line',
  'start',
  'end',
  'before',
  'after',
  'anchor',
  'note',
  'candidates',
  'evidence',
];

/**
 * 校勘记 as CSV, a record a line; candidates and evidence are JSON, because there may be several. What the reader of
 * the file left out stands below, without a place in the raw text.
 */
export function apparatusCsv({
  apparatus,
  omissions,
}: Pick<Wanted, 'apparatus' | 'omissions'>): string {
  const rows = apparatus.map((repair) => [
    repair.id,
    repair.kind,
    repair.rule,
    repair.certainty,
    String(repair.line),
    ...repair.src.map(String),
    repair.before,
    repair.after,
    repair.anchor ?? '',
    repair.note ?? '',
    repair.candidates === undefined ? '' : JSON.stringify(repair.candidates),
    repair.evidence === undefined ? '' : JSON.stringify(repair.evidence),
  ]);
  const left = omissions.map(({ rule, place, text, note }, i) => [
    `o${i + 1}`,
    ...[
      'drop',
      rule,
      '',
      '',
      '',
      '',
      text,
      '',
      '',
      [place, note].filter(Boolean).join('；'),
      '',
      '',
    ],
  ]);
  return csv([columns, ...rows, ...left]);
}

/** 校勘记 with what its offsets and lines count in. */
export function apparatusData({ id, title, docNumber, source, ...records }: Wanted): object {
  const { account, apparatus, omissions } = records;
  return { id, title, docNumber, source, account, apparatus, omissions };
}
