import { cutRules, type Plan } from '../plan.schema.ts';
import { zh } from '../ui/zh.ts';

export interface Loss {
  /** What is missing, in words. */
  text: string;
  /** Element of the plan's page that shows it. */
  anchor: string | null;
}

/** What the source of a plan is known to lack: its beginning or end, characters, tables, 附件. */
export function losses(plan: Plan): Loss[] {
  const { gaps, repairsByKind } = plan.stats;
  const lost: Loss[] = plan.warnings
    .filter(({ rule }) => cutRules.includes(rule))
    .map(({ message }) => ({ text: `${message}。`, anchor: null }));
  if (gaps > 0) {
    const kinds = zh.plan.gapKinds(repairsByKind.gap, repairsByKind.unclear);
    lost.push({ text: `${zh.plan.gaps(gaps)}${kinds}。`, anchor: null });
  }
  for (const table of plan.tables) {
    if (table.status === 'complete') continue;
    const name = table.caption === '' ? table.anchor : table.caption;
    lost.push({ text: `${zh.plan.tableIncomplete(name, table.status)}。`, anchor: table.anchor });
  }
  for (const { label, title, present } of plan.attachments) {
    if (present) continue;
    lost.push({ text: `${zh.plan.absentAttachment(label, title)}。`, anchor: null });
  }
  return lost;
}
