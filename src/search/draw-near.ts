/** What is like what was asked, where that stands nowhere word for word, or hardly. */
import { href, routes } from '../lib/routes.ts';
import { element } from './element.ts';
import type { Hit } from './find.ts';
import type { Catalog } from './format.ts';
import { listed } from './listed.ts';
import type { Library } from './load.ts';
import { type Known, near, wordsOf } from './near.ts';
import { writeQuery, type Query } from './query.ts';
import type { Group } from './rank.ts';
import type { Found } from './results.ts';
import type { State } from './state.ts';

const folder = href(routes.search(), routes.pagefind(''));

export interface NearAsked {
  query: Query;
  state: State;
  /** What is shown already. */
  known: readonly Known[];
  catalog: Catalog;
  library: Library;
  fail: (error: unknown) => void;
  /** Draws what was found, as the page does. */
  draw: (found: Found) => Promise<Node>;
  /** What stands above it, by the words that were looked for. */
  heading: (words: string) => string;
}

/** A heading with the sections below it, and how many they are. */
export interface Near {
  count: number;
  content: Node[];
}

/** Asks Pagefind; null where nothing is found that is not known. */
export async function drawNear({
  query,
  state,
  known,
  catalog,
  library,
  fail,
  draw,
  heading,
}: NearAsked): Promise<Near | null> {
  const words = wordsOf(query);
  const keyOf = ({ plan, section }: Known): string => `${plan} ${section}`;
  const seen = new Set(known.map(keyOf));
  const found = await near(words, state.choice, folder);
  const groups: Group[] = [];
  for (const one of found) {
    const plan = catalog.plans.findIndex(({ id }) => id === one.plan);
    const hit: Hit = { plan, section: one.section, places: [], count: 0 };
    if (plan < 0 || seen.has(keyOf(one))) continue;
    const group = groups.find((other) => other.plan === plan);
    if (group) group.hits.push(hit);
    else groups.push({ plan, hits: [hit] });
  }
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  if (count === 0) return null;
  const asked = { wanted: words, unwanted: [] };
  const text = writeQuery(asked);
  const drawn = await draw({
    ...{ found: listed(groups, catalog, library), query: asked, text, fail },
    some: true,
    onlyTables: false,
  });
  return { count, content: [element('h2', { class: 'also' }, heading(text)), drawn] };
}
