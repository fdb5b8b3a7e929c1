/** Which 《…》 of a plan another plan of the library answers to. */
import type { Plan } from '../src/plan.schema.ts';
import { bare } from './text/characters.ts';

/** Adds to each plan its links to the others; plans come and go, so links are made anew for all of them. */
export function linkPlans(plans: readonly Plan[]): void {
  const byTitle = new Map(plans.map(({ id, title }) => [bare(title), id]));
  for (const plan of plans) {
    plan.links = plan.blocks.flatMap(({ anchor, text }) =>
      [...text.matchAll(/《([^《》]+)》/g)].flatMap(([, title = '']) => {
        const target = byTitle.get(bare(title));
        return target && target !== plan.id ? [{ anchor, title, plan: target }] : [];
      }),
    );
  }
}
