/** Of each plan what its pages say of the rest of the library: pages depend on that and on nothing else of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { byRegion, regionPaths } from '../../src/lib/library.ts';
import type {
  AncestryIndex,
  Beside,
  Indicators,
  References,
  Regions,
  TopicsFound,
} from '../../src/library.schema.ts';
import { type Outdated, outdatedSchema } from '../../src/plan.schema.ts';
import type { Card } from './card.ts';

const FOLDER = 'library/beside';

/** Where it stands, in the content folder. */
export const besideFile = (id: string): string => `${FOLDER}/${id}.json`;

/** What was gathered of the library. */
export interface Library {
  indicators: Indicators;
  references: References;
  regions: Regions;
  topics: TopicsFound;
  pairs: AncestryIndex['pairs'];
  outdated: readonly Outdated[];
}

/** What is beside each plan, by its id. */
export function besideAll(cards: readonly Card[], library: Library): Map<string, Beside> {
  const { indicators, references, topics, pairs } = library;
  const titleOf = new Map(cards.map(({ about }) => [about.id, about.title]));
  const provinceOf = provinces(cards, library.regions);
  const prose = [...indicators.indicators.flatMap((one) => one.prose), ...indicators.prose];
  const stated = [...indicators.indicators.flatMap((one) => one.rows), ...indicators.apart];
  const rows = Map.groupBy(stated, ({ plan }) => plan);
  const sentences = Map.groupBy(prose, ({ plan }) => plan);
  const naming = Map.groupBy(references.held, ({ to }) => to);
  const named = Map.groupBy(references.held, ({ plan }) => plan);
  const above = Map.groupBy(pairs, ({ lower }) => lower);
  const parts = Map.groupBy(
    topics.topics.flatMap(({ id, parts }) => parts.map((part) => ({ topic: id, part }))),
    ({ part }) => part.plan,
  );
  const outdated = new Map(library.outdated.map((one) => [one.id, one]));
  return new Map(
    cards.map(({ about: { id }, witnesses }): [string, Beside] => {
      const own = {
        named: named.get(id) ?? [],
        naming: naming.get(id) ?? [],
        above: (above.get(id) ?? []).map(({ upper, counts: { same, adapted }, marks }) => ({
          upper,
          held: same + adapted,
          marks,
        })),
      };
      const others = [
        ...witnesses,
        ...own.named.map(({ to }) => to),
        ...own.naming.map(({ plan }) => plan),
        ...own.above.map(({ upper }) => upper),
      ];
      const titles = [...new Set(others)].sort().flatMap((other) => {
        const title = titleOf.get(other);
        return title === undefined ? [] : [[other, title] as const];
      });
      return [
        id,
        {
          province: provinceOf.get(id) ?? null,
          titles: Object.fromEntries(titles),
          ...own,
          sentences: sentences.get(id) ?? [],
          rows: rows.get(id) ?? [],
          parts: parts.get(id) ?? [],
          outdated: outdated.get(id) ?? null,
        },
      ];
    }),
  );
}

/** The outermost region that holds each plan, as the list of the library arranges them. */
function provinces(cards: readonly Card[], regions: Regions): Map<string, string | undefined> {
  // Their order within a region says nothing here.
  const filed = cards.map(({ about }) => ({ ...about, issued: null, published: null }));
  return new Map(
    [...regionPaths(byRegion(filed, regions))].flatMap(([{ plans }, path]) =>
      plans.map(({ id }) => [id, path[0]] as const),
    ),
  );
}

/** Files of plans that are gone. */
export function besideGone(content: string, of: ReadonlyMap<string, unknown>): string[] {
  const folder = join(content, FOLDER);
  return (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.json') && !of.has(basename(name, '.json')))
    .map((name) => `${FOLDER}/${name}`);
}

/** The editions of earlier runs, as this run has noted them; none where it noted nothing. */
export function readOutdated(content: string): Outdated[] {
  const file = join(content, 'outdated.json');
  return existsSync(file)
    ? z.array(outdatedSchema).parse(JSON.parse(readFileSync(file, 'utf8')))
    : [];
}
