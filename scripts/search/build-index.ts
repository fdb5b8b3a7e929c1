/** Builds the search of the site: reads the plans, inverts them, writes what the search page loads. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { routes } from '../../src/lib/routes.ts';
import { addressSchema, type Address } from '../../src/plan.schema.ts';
import { equivalents, joinLists } from '../../src/search/equivalents.ts';
import { catalogFile, type Catalog, type PlanCard } from '../../src/search/format.ts';
import type { Store } from '../run/store.ts';
import { readCatalogue } from '../library/indicators/catalogue.ts';
import { PostingsWriter } from './postings.ts';
import { invert } from './invert.ts';
import { partOf } from './part.ts';
import { prove } from './proof.ts';
import { Sharder } from './shard.ts';
import { isWorthWords, WordIndex, type Worded } from './words.ts';
import { inRuns, volume, Writer } from './writer.ts';
import { said, told } from '../said/said.ts';

/** Bytes of a volume before they are packed: from disk a query loads a few of these whole. */
const VOLUME = 500_000;

export interface SearchFigures {
  plans: number;
  sections: number;
  /** Characters that can be searched, line ends included. */
  characters: number;
  files: number;
  /** Size of all files. */
  bytes: number;
}

/**
 * Writes the search data of all plans of `contentDir` into the site at `distDir`.
 *
 * @param how.frequent places from which on a character gets postings of its own: its pairs fill about three shards
 * @param how.words beside, a bundle of Pagefind, unless the library is too large for one (`isWorthWords`)
 * @param how.store has of plans that have not changed what they give to search
 * @param how.warn is told where Pagefind does not run on this system; the site then does without
 * @throws when a plan cannot be read, or when the index does not say exactly what the texts say
 */
export async function buildSearchIndex(
  folders: { contentDir: string; distDir: string },
  how: {
    frequent?: number;
    words?: boolean;
    store?: Store;
    warn?: (message: string) => void;
  } = {},
): Promise<SearchFigures> {
  const writer = new Writer(join(folders.distDir, routes.searchData('')));
  const plans: PlanCard[] = [];
  const worded: Worded[] = [];
  const streams: Uint32Array[] = [];
  let sections = 0;
  const names = await planFiles(folders.contentDir);
  const words = how.words === true && isWorthWords(names.length) ? await openWords(how.warn) : null;
  for (const path of names) {
    const part = partOf(path, await readFile(path), how.store ?? null);
    writer.write(part.text);
    plans.push(part.card);
    if (words !== null) worded.push(part);
    streams.push(part.stream);
    sections += part.words.length;
  }

  for (const one of worded) await words?.add(one, plans);
  await words?.end(join(folders.distDir, routes.pagefind('')));
  const proof = prove(
    streams,
    plans.map(({ id }) => id),
  );
  const sharder = new Sharder();
  const postingsWriter = new PostingsWriter(plans, how.frequent ?? 10_000);
  for (const entry of invert(streams)) {
    proof.check(entry);
    sharder.add(entry);
    postingsWriter.add(entry);
  }
  proof.end();
  const shards = inRuns(sharder.end(), VOLUME);
  const postings = inRuns(postingsWriter.end(), VOLUME);

  const catalog: Catalog = {
    plans,
    words: words !== null,
    names: namesOf(folders.contentDir),
    former: await readFormer(folders.contentDir),
    shards: {
      series: writer.writeSeries(
        shards.map((run) => ({
          members: run.map(({ bytes }) => bytes),
          about: { firsts: run.map(({ first }) => first) },
        })),
      ),
      firsts: shards.flatMap(([one]) => one?.first ?? []),
    },
    postings: {
      series: writer.writeSeries(
        postings.map((run) => ({ members: run.map(({ bytes }) => bytes) })),
      ),
      characters: postings.map((run) => run.map(({ character }) => character).join('')),
    },
  };
  writer.write(volume(catalogFile, { members: [JSON.stringify(catalog)] }));
  const characters = streams.reduce((sum, { length }) => sum + length, 0);
  const { files, bytes } = writer;
  return { plans: streams.length, sections, characters, files, bytes };
}

/** The plans of a content folder, in the order of an index. */
export async function planFiles(contentDir: string): Promise<string[]> {
  const folder = join(contentDir, 'plans');
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}

/** Pagefind, or nothing where its program does not run. */
async function openWords(warn: (message: string) => void = () => {}): Promise<WordIndex | null> {
  try {
    return await WordIndex.open();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    warn(
      told(
        said(
          `Pagefind 未能启动，搜索页不给“相近结果”，逐字搜索不受影响（${reason}）`,
          `Pagefind did not start: the search page gives no similar results; search word for word is as ever (${reason})`,
        ),
      ),
    );
    return null;
  }
}

/** Words for the same thing: the list that was reviewed for search, and the names of the indicators that have several. */
export function namesOf(contentDir: string): string[][] {
  const indicators = readCatalogue(contentDir)
    .entries.map(({ name, aliases }) => [...new Set([name, ...aliases])])
    .filter(({ length }) => length > 1);
  return joinLists([...equivalents, ...indicators]);
}

/** The addresses at which a plan stood; none where the converter wrote no list. */
export async function readFormer(contentDir: string): Promise<Address[]> {
  const text = await readFile(join(contentDir, 'addresses.json'), 'utf8').catch(() => '[]');
  return addressSchema.array().parse(JSON.parse(text));
}
