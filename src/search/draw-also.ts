/** What is found in the other words that are used for what was asked. */
import { zhSearch } from '../ui/zh.ts';
import { otherWays } from './also.ts';
import { element } from './element.ts';
import { filter } from './facets.ts';
import { find, keyOf, type Hit } from './find.ts';
import type { Library } from './load.ts';
import type { Shards } from './places.ts';
import { writeQuery, type Query } from './query.ts';
import { rank } from './rank.ts';
import { drawResults } from './results.ts';
import type { State } from './state.ts';

interface Asked {
  query: Query;
  state: State;
  /** What was found in the words themselves: it is not shown again. */
  known: readonly Hit[];
  shards: Shards;
  library: Library;
  fail: (error: unknown) => void;
}

/**
 * What is found beside, and a section for each of the other words that finds more, in the order of the list.
 *
 * @throws when the index or the texts cannot be loaded
 */
export async function drawAlso({
  query,
  state,
  known,
  shards,
  library,
  fail,
}: Asked): Promise<{ hits: Hit[]; content: Node[] }> {
  const { catalog } = shards;
  const seen = new Set(known.map(keyOf));
  const plans = new Set(known.map(({ plan }) => plan));
  const drawn: Node[] = [];
  const found: Hit[] = [];
  const draw = async (words: string, asked: Query, hits: readonly Hit[]): Promise<void> => {
    if (hits.length === 0) return;
    found.push(...hits);
    for (const hit of hits) {
      seen.add(keyOf(hit));
      plans.add(hit.plan);
    }
    const groups = rank(hits, [], asked, catalog);
    const { onlyTables } = state;
    const text = writeQuery(asked);
    drawn.push(
      element('h2', { class: 'also' }, zhSearch.also(words)),
      await drawResults({ groups, query: asked, onlyTables, text, catalog, library, fail }),
    );
  };
  const search = async (asked: Query): Promise<Hit[]> =>
    filter(await find(asked, shards, state.onlyTables), state.choice, catalog).filter(
      (hit) => !seen.has(keyOf(hit)),
    );
  const others = otherWays(query, catalog.names);
  for (const { words, query } of others) await draw(words, query, await search(query));
  // Of plans that do not say the year beside it, what they say at all.
  for (const { words, anyYear } of others) {
    if (anyYear === null) continue;
    const hits = (await search(anyYear)).filter(({ plan }) => !plans.has(plan));
    await draw(zhSearch.withoutYear(words), anyYear, hits);
  }
  return { hits: found, content: drawn };
}
