import { LACUNA } from '../plan.schema.ts';
import type { Plan } from '../plan.schema.ts';
import { sayDate } from '../ui/zh.ts';

/** When a plan was signed, or published, in words; a date of which the text has lost a part as it stands there. */
export function datedAs({
  issued,
  published,
  blocks,
}: Pick<Plan, 'issued' | 'published' | 'blocks'>): string | null {
  const dated = issued ?? published;
  const damaged = blocks.find(({ role, text }) => role === 'date' && text.includes(LACUNA));
  if (issued === null && damaged !== undefined) return damaged.text;
  return dated === null ? null : sayDate(dated);
}

/** The first division that states the goals of a plan; null where none is called so. */
export function goalsOf({ outline }: Pick<Plan, 'outline'>): string | null {
  const find = (divisions: Plan['outline']): string | null => {
    for (const { title, anchor, children } of divisions) {
      const found = title.includes('目标') && !title.includes('任务') ? anchor : find(children);
      if (found !== null) return found;
    }
    return null;
  };
  return find(outline);
}
