import type { Plan } from '../../plan.schema.ts';
import { csv } from './csv.ts';

type Wanted = Pick<Plan, 'id' | 'title' | 'docNumber' | 'source' | 'apparatus'>;

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

/** 校勘记 as CSV, a record a line; candidates and evidence are JSON, because there may be several. */
export function apparatusCsv({ apparatus }: Pick<Wanted, 'apparatus'>): string {
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
  return csv([columns, ...rows]);
}

/** 校勘记 with what its offsets and lines count in. */
export function apparatusData({ id, title, docNumber, source, apparatus }: Wanted): object {
  return { id, title, docNumber, source, apparatus };
}
