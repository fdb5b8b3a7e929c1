/** Builds the search of the site: reads the plans, has Pagefind invert them, writes what the search page loads. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { routes } from '../../src/lib/routes.ts';
import { planSchema, type Plan } from '../../src/plan.schema.ts';
import { catalogFile, type Catalog } from '../../src/search/format.ts';
import { writeCard } from './card.ts';
import { invert } from './invert.ts';
import { prove } from './proof.ts';
import { sectionsOf } from './sections.ts';
import { Shelver, type Shelf } from './shelve.ts';
import { Writer } from './writer.ts';

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
 * @throws when a plan cannot be read, or when the index does not say exactly what the texts say
 */
export async function buildSearchIndex(folders: {
  contentDir: string;
  distDir: string;
}): Promise<SearchFigures> {
  const writer = new Writer(join(folders.distDir, routes.searchData('')));
  const catalog: Catalog = { plans: [], shelves: [] };
  const streams: Uint32Array[] = [];
  let sections = 0;
  for await (const plan of readPlans(join(folders.contentDir, 'plans'))) {
    const own = sectionsOf(plan);
    catalog.plans.push(writeCard(plan, own, writer));
    streams.push(Uint32Array.from(own.flatMap(({ stream }) => stream)));
    sections += own.length;
  }

  const proof = prove(
    streams,
    catalog.plans.map(({ id }) => id),
  );
  const shelver = new Shelver();
  const put = (shelf: Shelf | undefined): void => {
    if (shelf) catalog.shelves.push({ first: shelf.first, file: writer.write(shelf.bytes) });
  };
  for await (const entry of invert(streams)) {
    proof.check(entry);
    put(shelver.add(entry));
  }
  put(shelver.end());
  proof.end();

  writer.write(JSON.stringify(catalog), catalogFile);
  const characters = streams.reduce((sum, { length }) => sum + length, 0);
  const { files, bytes } = writer;
  return { plans: streams.length, sections, characters, files, bytes };
}

async function* readPlans(folder: string): AsyncGenerator<Plan> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((name) => name.endsWith('.json')).sort()) {
    const path = join(folder, name);
    const parsed = planSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    if (!parsed.success) throw new Error(`${path} is no plan: ${parsed.error.message}`);
    yield parsed.data;
  }
}
