/** What is like what was asked, where that stands nowhere word for word, or hardly. */
import { href, routes } from '../lib/routes.ts';
import { zhSearch } from '../ui/zh.ts';
import { element } from './element.ts';
import { keyOf, type Hit } from './find.ts';
import type { Catalog } from './format.ts';
import type { Library } from './load.ts';
import { canAskWords, near, wordsOf } from './near.ts';
import { writeQuery, type Query } from './query.ts';
import type { Group } from './rank.ts';
import { drawResults } from './results.ts';
import type { State } from './state.ts';

const folder = href(routes.search(), routes.pagefind(''));

/** From so many sections on, what was found is enough. */
const enough = 3;

interface Asked {
  query: Query;
  state: State;
  /** What is shown already. */
  known: readonly Hit[];
  catalog: Catalog;
  library: Library;
  fail: (error: unknown) => void;
}

/**
 * A heading with the sections below it, and how many they are; null where there are none, where enough is known, where the
 * reader asked for the very words, and where the browser or the site has no part in it.
 */
export async function drawNear({
  query,
  state,
  known,
  catalog,
  library,
  fail,
}: Asked): Promise<{ count: number; content: Node[] } | null> {
  const verbatim = state.onlyTables || query.unwanted.length > 0 || /["＂]/.test(state.text);
  if (!catalog.words || known.length >= enough || verbatim || !canAskWords()) return null;
  const words = wordsOf(query);
  const seen = new Set(known.map(keyOf));
  // It is an offer: where it fails, what was found stands as it is.
  const found = await near(words, state.choice, folder).catch(() => []);
  const groups: Group[] = [];
  for (const { plan: id, section } of found) {
    const plan = catalog.plans.findIndex((card) => card.id === id);
    const hit: Hit = { plan, section, places: [], count: 0 };
    if (plan < 0 || seen.has(keyOf(hit))) continue;
    const group = groups.find((other) => other.plan === plan);
    if (group) group.hits.push(hit);
    else groups.push({ plan, hits: [hit] });
  }
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  if (count === 0) return null;
  const asked = { wanted: words, unwanted: [] };
  const text = writeQuery(asked);
  const drawn = await drawResults({
    groups,
    query: asked,
    some: true,
    onlyTables: false,
    text,
    catalog,
    library,
    fail,
  });
  return { count, content: [element('h2', { class: 'also' }, zhSearch.near(text)), drawn] };
}
