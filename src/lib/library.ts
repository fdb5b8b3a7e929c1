import type { PlanMeta } from '../plan.schema.ts';

/** A region with its plans and the regions that it holds. */
export interface RegionGroup {
  /** Name of the region; null for plans whose region is not known. */
  name: string | null;
  plans: PlanMeta[];
  children: RegionGroup[];
}

const levels = ['国家', '省', '市', '县'];

/**
 * The plans by region: a province holds its cities, a city its counties. A region whose parent holds no plan
 * and is no region of another plan still stands below it.
 */
export function byRegion(plans: readonly PlanMeta[]): RegionGroup[] {
  const groups = new Map<string | null, RegionGroup>();
  const parents = new Map<string, string>();
  const groupOf = (name: string | null): RegionGroup => {
    let group = groups.get(name);
    if (group === undefined) {
      group = { name, plans: [], children: [] };
      groups.set(name, group);
    }
    return group;
  };
  for (const plan of [...plans].sort(byLevelAndYear)) {
    groupOf(plan.region?.name ?? null).plans.push(plan);
    const { name, parent } = plan.region ?? {};
    if (name === undefined || parent === null || parent === undefined || parent === name) continue;
    groupOf(parent);
    parents.set(name, parent);
  }
  const roots: RegionGroup[] = [];
  for (const group of groups.values()) {
    const parent = group.name === null ? undefined : parents.get(group.name);
    (parent === undefined ? roots : groupOf(parent).children).push(group);
  }
  return roots.sort((a, b) => Number(a.name === null) - Number(b.name === null));
}

/** Year that a plan is filed under: of its signature, else its publication, else the first of its period. */
export function yearOf(plan: PlanMeta): string | null {
  const dated = plan.issued ?? plan.published;
  if (dated !== null) return dated.slice(0, 4);
  return plan.period === null ? null : String(plan.period[0]);
}

function byLevelAndYear(a: PlanMeta, b: PlanMeta): number {
  const level = (plan: PlanMeta): number =>
    plan.region === null ? levels.length : levels.indexOf(plan.region.level);
  return (
    level(a) - level(b) ||
    (yearOf(b) ?? '').localeCompare(yearOf(a) ?? '') ||
    a.title.localeCompare(b.title, 'zh')
  );
}
