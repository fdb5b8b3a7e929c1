import { getCollection } from 'astro:content';
import { regionsSchema } from '../library.schema.ts';
import { gathered } from './gathered.ts';
import { byRegion, regionPaths } from './library.ts';
import { once } from './once.ts';

/** The regions that stand above those of the plans. */
export const loadRegions = gathered('library/regions.json', regionsSchema, []);

/** The regions that hold each plan of the library, outermost first, by its id. */
export const planRegions = once(async (): Promise<Map<string, string[]>> => {
  const plans = (await getCollection('plans')).map(({ data }) => data);
  return new Map(
    [...regionPaths(byRegion(plans, await loadRegions()))].flatMap(([group, path]) =>
      group.plans.map(({ id }) => [id, path] as const),
    ),
  );
});
