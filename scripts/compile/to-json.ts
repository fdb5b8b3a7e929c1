/** Plan → JSON that a person can read and a diff can show: one record of a list on a line. */
import type { Plan } from '../../src/plan.schema.ts';

/** Lists whose records stand on a line each. */
const RECORDS: readonly (keyof Plan)[] = [
  'tables',
  'boxes',
  'attachments',
  'blocks',
  'apparatus',
  'aliases',
  'tombstones',
  'links',
  'warnings',
];

/** Serialises a Plan; the same Plan always gives the same bytes. */
export function toJson(plan: Plan): string {
  const fields = (Object.keys(plan) as (keyof Plan)[]).map((key) => {
    const value = plan[key];
    if (!RECORDS.includes(key) || !Array.isArray(value) || value.length === 0) {
      return `  ${JSON.stringify(key)}: ${JSON.stringify(value, null, key === 'outline' ? 1 : undefined)}`;
    }
    return `  ${JSON.stringify(key)}: [\n${value.map((record) => `    ${JSON.stringify(record)}`).join(',\n')}\n  ]`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}
