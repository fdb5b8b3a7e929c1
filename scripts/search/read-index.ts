/** Reads an index from disk and counts what a page would load of it from a server. For tests and figures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { routes } from '../../src/lib/routes.ts';
import { catalogFile, headBytes, readHead, volumeOf } from '../../src/search/format.ts';
import type {
  Catalog,
  Directory,
  PlanCard,
  PlanPlaces,
  SectionText,
} from '../../src/search/format.ts';
import type { Shards } from '../../src/search/places.ts';
import { readPostings } from '../../src/search/postings.ts';
import { readShard } from '../../src/search/shard.ts';

export interface IndexReader {
  shards: Shards;
  /** What can be pointed at in a plan. */
  places: (card: PlanCard) => Promise<PlanPlaces>;
  /** `plan#anchor` of each section of each plan. */
  addresses: string[][];
  /** Bytes of the catalog, which each search page loads once. */
  catalogBytes: number;
  /** Bytes of what was loaded since the last call, each piece once. */
  takeBytes: () => number;
}

/** Opens the index of a built site. */
export function openIndex(distDir: string): IndexReader {
  const loaded = new Map<string, number>();
  const scripts = new Map<string, string>();
  const open = (file: string): { directory: Directory; member: (number: number) => Buffer } => {
    const script =
      scripts.get(file) ?? readFileSync(join(distDir, routes.searchData(file)), 'utf8');
    scripts.set(file, script);
    loaded.set(file, Math.min(headBytes, script.length));
    const head = readHead(script);
    if (!head) throw new Error(`${file} is no volume`);
    const member = (number: number): Buffer => {
      const size = head.directory.sizes[number] ?? 0;
      const from = head.directory.sizes
        .slice(0, number)
        .reduce((sum, one) => sum + one, head.start);
      loaded.set(`${file} ${number}`, size);
      return inflateRawSync(Buffer.from(script.slice(from, from + size), 'base64'));
    };
    return { directory: head.directory, member };
  };
  const takeBytes = (): number => {
    const sum = [...loaded.values()].reduce((total, bytes) => total + bytes, 0);
    loaded.clear();
    return sum;
  };

  const catalog = JSON.parse(open(catalogFile).member(0).toString()) as Catalog;
  const catalogBytes = takeBytes();
  const addresses = catalog.plans.map(({ id, text }) => {
    const { directory, member } = open(volumeOf(text));
    return (directory.sections ?? [])
      .flatMap((_, number) => JSON.parse(member(number).toString()) as SectionText[])
      .map(({ anchor }) => `${id}#${anchor}`);
  });
  takeBytes();
  const shards: Shards = {
    catalog,
    directory: async (volume) => open(volume).directory,
    shard: async (volume, member) => readShard(open(volume).member(member)),
    postings: async (volume, member) => readPostings(open(volume).member(member)),
  };
  const places = async ({ text }: PlanCard): Promise<PlanPlaces> => {
    const { directory, member } = open(volumeOf(text));
    return JSON.parse(member(directory.sections?.length ?? 0).toString()) as PlanPlaces;
  };
  return { shards, places, addresses, catalogBytes, takeBytes };
}
