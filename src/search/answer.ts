/** From what is asked to all that answers, drawn or not. */
import { zhSearch } from '../ui/zh.ts';
import { otherWays } from './also.ts';
import { count, type Counts, filter, suits } from './facets.ts';
import { keyOf, type Hit } from './find.ts';
import type { Query } from './query.ts';
import { namedBy, rank, type Group } from './rank.ts';
import type { Sources } from './sources.ts';
import { unfiltered, type State } from './state.ts';
import { suggest, type Suggestion } from './suggest.ts';

/** What is found in other words for the same. */
export interface Also {
  /** Those words, as they stand above it. */
  words: string;
  query: Query;
  groups: Group[];
}

export interface Answer {
  /** Plans in the library. */
  library: number;
  counts: Counts;
  /** What answers, the best plan first. */
  groups: Group[];
  also: Also[];
  /** What else could be asked, where nothing answers and nothing is filtered. */
  suggestions: Suggestion[];
}

/** Sections of groups. */
export const sectionsIn = (groups: readonly Group[]): number =>
  groups.reduce((sum, { hits }) => sum + hits.length, 0);

/**
 * Answers a query that wants something.
 *
 * @throws where the sources cannot be asked
 */
export async function answerTo(
  query: Query,
  state: Omit<State, 'text'>,
  sources: Sources,
): Promise<Answer> {
  const { plans } = sources;
  const hits = await sources.find(query, state.onlyTables);
  const shown = filter(hits, state.choice, sources);
  const named = state.onlyTables
    ? []
    : namedBy(query, sources).filter((plan) => suits(plans[plan], state.choice, plans));
  const groups = rank(shown, named, query, sources);
  const also = await alsoFound(query, state, shown, sources);
  const none = groups.length === 0 && also.length === 0 && unfiltered(state);
  return {
    library: plans.length,
    counts: count(hits, state.choice, sources),
    groups,
    also,
    suggestions: none ? await suggest(query, sources) : [],
  };
}

/** What each of the other words finds beside, in the order of the list. */
async function alsoFound(
  query: Query,
  state: Omit<State, 'text'>,
  known: readonly Hit[],
  sources: Sources,
): Promise<Also[]> {
  const seen = new Set(known.map(keyOf));
  const plans = new Set(known.map(({ plan }) => plan));
  const found: Also[] = [];
  const add = (words: string, query: Query, hits: readonly Hit[]): void => {
    if (hits.length === 0) return;
    for (const hit of hits) {
      seen.add(keyOf(hit));
      plans.add(hit.plan);
    }
    found.push({ words, query, groups: rank(hits, [], query, sources) });
  };
  const search = async (asked: Query): Promise<Hit[]> =>
    filter(await sources.find(asked, state.onlyTables), state.choice, sources).filter(
      (hit) => !seen.has(keyOf(hit)),
    );
  const others = otherWays(query, sources.names);
  for (const { words, query } of others) add(words, query, await search(query));
  // Of plans that do not say the year beside it, what they say at all.
  for (const { words, anyYear } of others) {
    if (anyYear === null) continue;
    const hits = (await search(anyYear)).filter(({ plan }) => !plans.has(plan));
    add(zhSearch.withoutYear(words), anyYear, hits);
  }
  return found;
}
