import type { Plan } from '../../plan.schema.ts';

/** The text of a plan and nothing else, a block a line. */
export function planText(plan: Pick<Plan, 'blocks'>): string {
  return plan.blocks.map((block) => `${block.text}\n`).join('');
}
