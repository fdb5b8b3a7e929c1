/** What holds for the few plans of the seeds holds for a hundred. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { find, type Hit } from '../../src/search/find.ts';
import { parseQuery } from '../../src/search/query.ts';
import { makeLibrary } from '../bench/made-library.ts';
import { contentDir } from '../folders.ts';
import { buildSearchIndex, type SearchFigures } from './build-index.ts';
import { asTyped, queryKinds } from './kinds.ts';
import { bruteForce, readPlans, readSections, type OracleSection } from './oracle.ts';
import { openIndex, type IndexReader } from './read-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'hundred-plans-'));
afterAll(() => rmSync(folder, { recursive: true }));

let figures: SearchFigures;
let sections: OracleSection[];
let index: IndexReader;
beforeAll(async () => {
  makeLibrary(folder, readPlans(contentDir()), 100);
  figures = await buildSearchIndex({ contentDir: folder, distDir: folder });
  sections = readSections(folder);
  index = openIndex(folder);
}, 300_000);

const addressesOf = (hits: readonly Hit[]): string =>
  hits
    .map(({ plan, section }) => index.addresses[plan]?.[section] ?? '')
    .sort()
    .join(' ');

test('search finds exactly the sections that hold the phrase, whatever its kind', async () => {
  const wrong: string[] = [];
  for (const phrase of Object.values(queryKinds(sections)).flat()) {
    const hits = await find(parseQuery(asTyped(phrase)), index.shards);
    if (addressesOf(hits) !== bruteForce(sections, phrase).join(' ')) wrong.push(phrase);
  }
  expect(wrong).toEqual([]);
});

test.each([false, true])(
  'postings say what the shards say; in tables alone: %s',
  async (tables) => {
    const { catalog } = index.shards;
    const without = {
      ...index.shards,
      catalog: { ...catalog, postings: { series: '', characters: [] } },
    };
    const short = (hits: readonly Hit[]): unknown[] =>
      hits.map(({ places, ...hit }) => ({ ...hit, first: places[0]?.[0] }));
    const characters = [...catalog.postings.characters.join('')];
    expect(characters.length).toBeGreaterThan(9);
    for (const character of characters) {
      const query = parseQuery(character);
      const hits = short(await find(query, index.shards, tables));
      expect(hits).toEqual(short(await find(query, without, tables)));
    }
  },
);

test('a frequent character is left out where it is not wanted', async () => {
  const barred = new Set(bruteForce(sections, '发'));
  const expected = bruteForce(sections, '科技').filter((address) => !barred.has(address));
  expect(expected.length).toBeGreaterThan(0);
  expect(addressesOf(await find(parseQuery('科技 -发'), index.shards))).toBe(expected.join(' '));
});

test('the index is few files: one a plan for its text, the catalog, and volumes', () => {
  expect(figures.files - 100).toBeLessThan(figures.bytes / 200_000);
});

test('a query loads little, the catalog beside', async () => {
  const heavy: string[] = [];
  expect(index.catalogBytes).toBeLessThan(30_000);
  for (const phrase of ['发', '、', '的', '科技', '高新技术企业', '科技创新', '5G', '2025年']) {
    index.takeBytes();
    await find(parseQuery(phrase), index.shards);
    const bytes = index.takeBytes();
    // The texts of the first results come to as much as 50 KB more.
    if (bytes > 60_000) heavy.push(`${phrase}: ${bytes}`);
  }
  expect(heavy).toEqual([]);
});
