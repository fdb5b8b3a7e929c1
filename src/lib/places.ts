import { getCollection } from 'astro:content';
import type { PlanMeta } from '../plan.schema.ts';
import { once } from './once.ts';
import type { Place } from './pages.ts';
import { planRegions } from './regions.ts';

/** Where and of which years each plan of the library is, by its id, in the order of the regions. */
export const planPlaces = once(async (): Promise<ReadonlyMap<string, Place>> => {
  const periods = new Map(
    (await getCollection('plans')).map(({ id, data }): [string, PlanMeta['period']] => [
      id,
      data.period,
    ]),
  );
  return new Map(
    [...(await planRegions())].map(([id, path]) => [
      id,
      { region: path[0] ?? null, period: periods.get(id) ?? null },
    ]),
  );
});
