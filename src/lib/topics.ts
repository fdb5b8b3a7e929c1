import { topicsSchema } from '../library.schema.ts';
import type { TopicParts } from '../library.schema.ts';
import type { Block, Plan, PlanMeta } from '../plan.schema.ts';
import { gathered } from './gathered.ts';
import { plansOf } from './library.ts';
import type { PlanGroup } from './library.ts';
import { pagesOf } from './pages.ts';
import { stopsOf } from './route-data.ts';

/** The standard parts of all plans, as the converter gathered them. */
export const loadTopics = gathered('library/topics.json', topicsSchema, { topics: [], apart: [] });

/** A plan that has a part. */
export interface Holder {
  part: TopicParts['parts'][number];
  meta: PlanMeta;
}

/** The plans that have a part, in the order of their regions: a province stands before its cities. */
export function holdersOf(
  { parts }: Pick<TopicParts, 'parts'>,
  groups: readonly PlanGroup[],
): Holder[] {
  const byPlan = new Map(parts.map((part) => [part.plan, part]));
  return groups.flatMap(plansOf).flatMap((meta) => {
    const part = byPlan.get(meta.id);
    return part === undefined ? [] : [{ part, meta }];
  });
}

/** The plans that have a part, page by page. */
export const holderPages = (holders: readonly Holder[]) => pagesOf(holders, 100);

/** The blocks of a part, in reading order. */
export function blocksOf(
  plan: Pick<Plan, 'blocks' | 'outline'>,
  { divisions }: Holder['part'],
): Block[] {
  const stops = stopsOf(plan);
  const own = new Set(divisions.map(({ anchor }) => anchor));
  // What was released keeps its anchor where it is moved: no anchor tells what holds it.
  const isIn = (division: string): boolean =>
    stops.get(division)?.path.some(({ anchor }) => own.has(anchor)) ?? false;
  return plan.blocks.filter(({ division, kind }) => isIn(division ?? '') && kind !== 'title');
}
