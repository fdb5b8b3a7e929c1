import { createHash } from 'node:crypto';
import type { BlockLine, PlanLine } from '../../lines.schema.ts';
import { SCHEMA_VERSION } from '../../plan.schema.ts';
import type { Plan, PlanMeta } from '../../plan.schema.ts';
import { stopsOf, headingOf } from '../route-data.ts';
import { routes } from '../routes.ts';

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** Hash of a text, short: equal texts have the same, whatever plan they stand in and whatever their address. */
const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

/**
 * A plan for machines, a block of text a line (JSON Lines). Three things tell a block apart, and none of them stands for
 * another: its address, which is permanent; the hash of its text, which changes with the text; the version of the rules
 * that made it.
 *
 * @param rules version of the rules, as `rulesVersion` says it
 */
export function planLines(plan: Plan, rules: string): string {
  const stops = stopsOf(plan);
  return plan.blocks
    .map(({ anchor, kind, role, division, container, text, lines, marks, printed }) => {
      const path = division === null ? [] : (stops.get(division)?.path ?? []);
      return line({
        plan: plan.id,
        anchor,
        address: `${routes.plan(plan.id)}#${anchor}`,
        hash: hashOf(text),
        rules,
        kind,
        ...(kind === 'paragraph' && { role }),
        path: path.map(headingOf),
        container,
        lines,
        ...(printed && { page: printed.page }),
        ...(marks && { doubtful: marks }),
        text,
      } satisfies BlockLine);
    })
    .join('');
}

/** All plans for machines, what is known of each a line. */
export function libraryLines(plans: readonly PlanMeta[]): string {
  return plans
    .map((plan) =>
      line({
        ...plan,
        schema: SCHEMA_VERSION,
        page: routes.plan(plan.id),
        files: (['epub', 'json', 'jsonl', 'md', 'txt'] as const).map((format) =>
          routes.download(plan.id, format),
        ),
      } satisfies PlanLine),
    )
    .join('');
}

/** Version of the rules: it changes with what any of them says of itself. */
export const rulesVersion = (rules: unknown): string => hashOf(JSON.stringify(rules)).slice(0, 12);
