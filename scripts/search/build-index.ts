/** Builds the search of the site: reads the plans, inverts them, writes what the search page loads. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { routes } from '../../src/lib/routes.ts';
import { addressSchema, planSchema, type Address, type Plan } from '../../src/plan.schema.ts';
import { catalogFile, type Catalog, type PlanCard } from '../../src/search/format.ts';
import { writeCard } from './card.ts';
import { Digester } from './digest.ts';
import { invert } from './invert.ts';
import { prove } from './proof.ts';
import { sectionsOf } from './sections.ts';
import { Shelver } from './shelve.ts';
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
 * @param frequent places from which on a character gets a digest: its pairs fill about three shelves
 * @throws when a plan cannot be read, or when the index does not say exactly what the texts say
 */
export async function buildSearchIndex(
  folders: { contentDir: string; distDir: string },
  frequent = 10_000,
): Promise<SearchFigures> {
  const writer = new Writer(join(folders.distDir, routes.searchData('')));
  const plans: PlanCard[] = [];
  const streams: Uint32Array[] = [];
  let sections = 0;
  for await (const plan of readPlans(join(folders.contentDir, 'plans'))) {
    const own = sectionsOf(plan);
    plans.push(writeCard(plan, own, writer));
    streams.push(Uint32Array.from(own.flatMap(({ stream }) => stream)));
    sections += own.length;
  }

  const proof = prove(
    streams,
    plans.map(({ id }) => id),
  );
  const shelver = new Shelver();
  const digester = new Digester(plans, frequent);
  for (const entry of invert(streams)) {
    proof.check(entry);
    shelver.add(entry);
    digester.add(entry);
  }
  proof.end();
  const shelves = shelver.end();
  const digests = digester.end();

  const catalog: Catalog = {
    plans,
    former: await readFormer(folders.contentDir),
    shelves: {
      series: writer.writeSeries(shelves.map(({ bytes }) => bytes)),
      firsts: shelves.map(({ first }) => first),
    },
    digests: {
      series: writer.writeSeries(digests.map(({ bytes }) => bytes)),
      characters: digests.map(({ character }) => character).join(''),
    },
  };
  writer.write(catalogFile, JSON.stringify(catalog));
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

/** The addresses at which a plan stood; none where the converter wrote no list. */
async function readFormer(contentDir: string): Promise<Address[]> {
  const text = await readFile(join(contentDir, 'addresses.json'), 'utf8').catch(() => '[]');
  return addressSchema.array().parse(JSON.parse(text));
}
