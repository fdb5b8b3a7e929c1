import type { Regions } from '../library.schema.ts';
import { planKinds } from '../plan.schema.ts';
import type { PlanMeta } from '../plan.schema.ts';

/** What plans are put together by. */
type Filed = Pick<PlanMeta, 'title' | 'region' | 'issued' | 'published' | 'period'>;

/** Plans that stand together in the library: those of a region, of a year, of a kind. */
export interface PlanGroup<P = PlanMeta> {
  /** Name of the region, the year, the kind; null where it is not known. */
  name: string | null;
  plans: P[];
  /** The regions that a region holds. */
  children: PlanGroup<P>[];
}

/** How many plans a group holds, its own and those below it. */
export function countOf({ plans, children }: PlanGroup<unknown>): number {
  return children.reduce((sum, child) => sum + countOf(child), plans.length);
}

/** All plans of a group, its own first. */
export function plansOf({ plans, children }: PlanGroup): PlanMeta[] {
  return [...plans, ...children.flatMap(plansOf)];
}

interface RegionGroup<P> extends PlanGroup<P> {
  /** 0 the country, 1 a province, 2 a city, 3 a county; of a region without a plan, as its regions let guess. */
  level: number;
  parent: string | null;
}

const levels = ['国家', '省', '市', '县'] as const;

/**
 * The plans by region: a province holds its cities, a city its counties, each in the order of a Chinese
 * dictionary. A region whose parent holds no plan and is no region of another plan still stands below it.
 *
 * @param above regions that stand above those of the plans: what joins the county to its province
 */
export function byRegion<P extends Filed>(
  plans: readonly P[],
  above: Regions = [],
): PlanGroup<P>[] {
  const groups = new Map<string, RegionGroup<P>>();
  const unknown: PlanGroup<P> = { name: null, plans: [], children: [] };
  for (const plan of [...plans].sort(newestFirst)) {
    const { region } = plan;
    if (region === null) unknown.plans.push(plan);
    else regionGroup(groups, region).plans.push(plan);
  }
  for (const region of above) regionGroup(groups, region);
  for (const { level, parent } of [...groups.values()]) {
    if (parent !== null && !groups.has(parent)) {
      groups.set(parent, { name: parent, level: level - 1, parent: null, plans: [], children: [] });
    }
  }
  const roots: PlanGroup<P>[] = [];
  for (const group of [...groups.values()].sort(byLevelAndName)) {
    const above = group.parent === null ? undefined : groups.get(group.parent);
    // A region that held itself, at whatever remove, would be drawn nowhere.
    if (above === undefined || above.level >= group.level) roots.push(group);
    else above.children.push(group);
  }
  return [...roots, ...(unknown.plans.length > 0 ? [unknown] : [])];
}

function regionGroup<P>(
  groups: Map<string, RegionGroup<P>>,
  { name, level, parent }: NonNullable<PlanMeta['region']>,
): RegionGroup<P> {
  // Districts of several cities have the same name.
  const key = level === '县' && parent !== null ? `${parent} ${name}` : name;
  const made = { name, level: levels.indexOf(level), parent, plans: [], children: [] };
  const group = groups.get(key) ?? made;
  group.parent ??= parent;
  groups.set(key, group);
  return group;
}

/** The regions that hold a group, outermost first, with itself last, by group. */
export function regionPaths<P>(roots: readonly PlanGroup<P>[]): Map<PlanGroup<P>, string[]> {
  const paths = new Map<PlanGroup<P>, string[]>();
  const walk = (group: PlanGroup<P>, above: readonly string[]): void => {
    const path = group.name === null ? [] : [...above, group.name];
    paths.set(group, path);
    for (const child of group.children) walk(child, path);
  };
  for (const root of roots) walk(root, []);
  return paths;
}

/** The plans by the year that they are filed under, the newest first. */
export function byYear(plans: readonly PlanMeta[]): PlanGroup[] {
  const years = [...new Set(plans.map(yearOf))].sort().reverse();
  return together(plans, yearOf, [...years.filter((year) => year !== null), null]);
}

/** The plans by kind. */
export function byKind(plans: readonly PlanMeta[]): PlanGroup[] {
  return together(plans, ({ kind }) => kind, planKinds);
}

function together(
  plans: readonly PlanMeta[],
  nameOf: (plan: PlanMeta) => string | null,
  names: readonly (string | null)[],
): PlanGroup[] {
  const sorted = [...plans].sort(newestFirst);
  return names
    .map((name) => ({ name, plans: sorted.filter((plan) => nameOf(plan) === name), children: [] }))
    .filter((group) => group.plans.length > 0);
}

/** When a plan is from: its signature, else its publication, else the first year of its period. */
export function dateOf({
  issued,
  published,
  period,
}: Omit<Filed, 'title' | 'region'>): string | null {
  return issued ?? published ?? (period === null ? null : String(period[0]));
}

/** Year that a plan is filed under. */
export function yearOf(plan: PlanMeta): string | null {
  return dateOf(plan)?.slice(0, 4) ?? null;
}

const chinese = new Intl.Collator('zh');

function newestFirst(a: Filed, b: Filed): number {
  const [first, second] = [dateOf(a) ?? '', dateOf(b) ?? ''];
  if (first !== second) return first < second ? 1 : -1;
  return chinese.compare(a.title, b.title);
}

function byLevelAndName(a: RegionGroup<unknown>, b: RegionGroup<unknown>): number {
  return a.level - b.level || chinese.compare(a.name ?? '', b.name ?? '');
}
