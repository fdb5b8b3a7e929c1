/** The last step of a plan: its links to the others, which are known when all have been read. */
import type { Plan } from '../../src/plan.schema.ts';
import { markMentions } from '../compile/mentions.ts';
import { proof } from '../proof.ts';

/**
 * The plan and its document with links to other plans.
 *
 * @throws {ConvertError} `proof` where a link would change a word
 */
export function linked(
  { plan, mdx }: { plan: Plan; mdx: string },
  links: Plan['links'],
): { plan: Plan; mdx: string } {
  const whole = { plan: { ...plan, links }, mdx: markMentions(mdx, links) };
  if (links.length > 0) proof(whole.plan, whole.mdx);
  return whole;
}
