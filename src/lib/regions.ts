import { getCollection } from 'astro:content';
import { regionsSchema } from '../library.schema.ts';
import { gathered } from './gathered.ts';
import { byRegion, regionPaths } from './library.ts';

/** The regions that stand above those of the plans. */
export const loadRegions = gathered('library/regions.json', regionsSchema, []);

let paths: Promise<Map<string, string[]>> | undefined;

/** The regions that hold each plan of the library, outermost first, by its id; worked out once a build. */
export function planRegions(): Promise<Map<string, string[]>> {
  if (paths === undefined || import.meta.env.DEV) paths = readPaths();
  return paths;
}

async function readPaths(): Promise<Map<string, string[]>> {
  const plans = (await getCollection('plans')).map(({ data }) => data);
  return new Map(
    [...regionPaths(byRegion(plans, await loadRegions()))].flatMap(([group, path]) =>
      group.plans.map(({ id }) => [id, path] as const),
    ),
  );
}
