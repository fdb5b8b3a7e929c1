import { topicsSchema } from '../library.schema.ts';
import type { TopicParts, TopicsFound } from '../library.schema.ts';
import type { PlanMeta } from '../plan.schema.ts';
import { gathered } from './gathered.ts';
import { plansOf } from './library.ts';
import type { PlanGroup } from './library.ts';
import { pagesByPlace, pagesOf } from './pages.ts';
import type { ListPage, Place, PlacedPage } from './pages.ts';

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

/** The plans that have a part by years and regions, page by page. */
export const holderPages = (
  holders: readonly Holder[],
  places: ReadonlyMap<string, Place>,
): PlacedPage<Holder>[] => pagesByPlace(holders, ({ meta }) => meta.id, places, 100);

/** The chapters that are no standard part, page by page: those of most plans first. */
export const apartPages = ({
  apart,
}: Pick<TopicsFound, 'apart'>): ListPage<TopicsFound['apart'][number]>[] => pagesOf(apart, 200);
