/** Since when a plan reads as it does, for the feed. There is no clock in it: the day is that of the release. */
import { createHash } from 'node:crypto';
import type { Plan } from '../../src/plan.schema.ts';
import type { Edition } from './ledger.ts';

/** What a reader sees of a plan; addresses and records of repairs may change without it. */
const readable = ({ blocks, tables, ...about }: Plan): unknown => [
  [about.title, about.noticeTitle, about.docNumber, about.issuer, about.kind, about.period],
  [about.issued, about.published, about.effective, about.region],
  blocks.map(({ kind, role, text }) => [kind, role, text]),
  tables.map(({ caption, columns, rows }) => [caption, columns.map(({ label }) => label), rows]),
];

/**
 * The edition of a plan.
 *
 * @param before what its ledger says
 * @param day of the release that is being made; null where none is
 */
export function editionOf(plan: Plan, before: Edition | null, day: string | null): Edition | null {
  const json = JSON.stringify(readable(plan));
  const text = createHash('sha256').update(json).digest('base64url').slice(0, 12);
  if (before?.text === text) return before;
  return day === null ? null : { text, changed: day };
}
