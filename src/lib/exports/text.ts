import type { Plan } from '../../plan.schema.ts';
import { zh } from '../../ui/zh.ts';
import { countDoubts, repairsById, signedText } from '../doubts.ts';

type Wanted = Pick<Plan, 'title' | 'docNumber' | 'blocks' | 'apparatus' | 'stats'>;

/** What a text to take away says of itself: that it is no official edition, and how much of it is doubtful. */
export function statement(plan: Wanted): string {
  return `${zh.doubt.edition}${zh.doubt.says(countDoubts(plan))}${zh.doubt.legend}`;
}

/** The text of a plan, a block a line, behind a paragraph that says what it is. */
export function planText(plan: Wanted): string {
  const repairs = repairsById(plan);
  const lines = plan.blocks.map((block) => `${signedText(block, repairs)}\n`);
  return `${statement(plan)}\n\n${lines.join('')}`;
}
