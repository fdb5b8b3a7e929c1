/** The search data of the site as sources of an answer. */
import { find } from './find.ts';
import type { Shards } from './places.ts';
import type { Sources } from './sources.ts';

export function sourcesOf(shards: Shards): Sources {
  const { plans, names } = shards.catalog;
  return {
    plans,
    names,
    find: (query, onlyTables) => find(query, shards, onlyTables),
    extentOf: ({ plan, section }) => ({
      length: plans[plan]?.lengths[section] ?? 1,
      heading: plans[plan]?.headings[section] ?? 0,
    }),
  };
}
