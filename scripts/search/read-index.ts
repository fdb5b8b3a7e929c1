/** Reads an index from disk as a page does: by running its scripts. For tests and figures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { inflateRawSync } from 'node:zlib';
import { routes } from '../../src/lib/routes.ts';
import { readPostings } from '../../src/search/postings.ts';
import { catalogFile, memberOf, placesOf, receive } from '../../src/search/format.ts';
import type { Catalog, PlanCard, PlanPlaces, SectionText } from '../../src/search/format.ts';
import type { Shards } from '../../src/search/places.ts';
import { readShard } from '../../src/search/shard.ts';

export interface IndexReader {
  shards: Shards;
  /** What can be pointed at in a plan. */
  places: (card: PlanCard) => Promise<PlanPlaces>;
  /** `plan#anchor` of each section of each plan. */
  addresses: string[][];
  /** Size of what was loaded since the last call, each file once. */
  takeBytes: () => number;
}

/** Opens the index of a built site. */
export function openIndex(distDir: string): IndexReader {
  const loaded = new Map<string, number>();
  const load = (file: string): Buffer => {
    const script = readFileSync(join(distDir, routes.searchData(file)), 'utf8');
    loaded.set(file, script.length);
    let bytes: Buffer | undefined;
    const take = (name: string, base64: string): void => {
      if (name === file) bytes = inflateRawSync(Buffer.from(base64, 'base64'));
    };
    runInNewContext(script, { [receive]: take });
    if (!bytes) throw new Error(`${file} hands nothing over`);
    return bytes;
  };
  const takeBytes = (): number => {
    const sum = [...loaded.values()].reduce((total, bytes) => total + bytes, 0);
    loaded.clear();
    return sum;
  };

  const catalog = JSON.parse(load(catalogFile).toString()) as Catalog;
  const addresses = catalog.plans.map(({ id, parts }) =>
    parts.sections
      .map((_, number) => load(memberOf(parts.series, number)))
      .flatMap((part) => JSON.parse(part.toString()) as SectionText[])
      .map(({ anchor }) => `${id}#${anchor}`),
  );
  takeBytes();
  const shards: Shards = {
    catalog,
    shard: async (file) => readShard(load(file)),
    postings: async (file) => readPostings(load(file)),
  };
  const places = async (card: PlanCard): Promise<PlanPlaces> =>
    JSON.parse(load(placesOf(card)).toString()) as PlanPlaces;
  return { shards, places, addresses, takeBytes };
}
