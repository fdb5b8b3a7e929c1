/** What the page draws of a search, whoever has answered. */
import { answerTo } from './answer.ts';
import type { Counts } from './facets.ts';
import { listed, type Listed } from './listed.ts';
import type { Library } from './load.ts';
import type { Known } from './near.ts';
import type { Shards } from './places.ts';
import type { Query } from './query.ts';
import type { Group } from './rank.ts';
import type { State } from './state.ts';
import { sourcesOf } from './static.ts';
import type { Suggestion } from './suggest.ts';

export interface Outcome {
  /** Plans in the library. */
  library: number;
  /** False where there may be more. */
  complete: boolean;
  counts: Counts;
  found: Listed;
  also: { words: string; query: Query; found: Listed }[];
  suggestions: Suggestion[];
  /** The sections of all that. */
  known: readonly Known[];
}

/**
 * Answers out of the files of the site.
 *
 * @throws when the index cannot be loaded
 */
export async function answerFromFiles(
  query: Query,
  state: State,
  library: Library,
): Promise<Outcome> {
  const catalog = await library.catalog();
  const shards: Shards = {
    catalog,
    directory: (volume) => library.directory(volume),
    shard: (volume, member) => library.shard(volume, member),
    postings: (volume, member) => library.postings(volume, member),
  };
  const { groups, also, ...rest } = await answerTo(query, state, sourcesOf(shards));
  const knownIn = (all: readonly Group[]): Known[] =>
    all.flatMap(({ plan, hits }) =>
      hits.map(({ section }) => ({ plan: catalog.plans[plan]?.id ?? '', section })),
    );
  return {
    ...rest,
    complete: true,
    found: listed(groups, catalog, library),
    also: also.map(({ words, query, groups }) => ({
      ...{ words, query },
      found: listed(groups, catalog, library),
    })),
    known: [groups, ...also.map(({ groups }) => groups)].flatMap(knownIn),
  };
}
