/** The whole way on made plans: index them, ask the index, compare with brute force. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nothingLeftOut } from '../../src/fixtures/made.ts';
import { routes } from '../../src/lib/routes.ts';
import type { Block, Plan } from '../../src/plan.schema.ts';
import { find } from '../../src/search/find.ts';
import { catalogFile } from '../../src/search/format.ts';
import type { Shards } from '../../src/search/places.ts';
import { parseQuery } from '../../src/search/query.ts';
import { Store } from '../run/store.ts';
import { buildSearchIndex } from './build-index.ts';
import { bruteForce, readSections } from './oracle.ts';
import { openIndex } from './read-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-test-'));
const data = join(folder, routes.searchData(''));
afterAll(() => rmSync(folder, { recursive: true }));

describe('an index of made plans', () => {
  let shards: Shards;
  let addresses: string[][];

  beforeAll(async () => {
    mkdirSync(join(folder, 'plans'));
    // A few characters give many repetitions and overlaps; the same ones each time.
    const line = fc.string({ unit: fc.constantFrom(...'一二三 ａA0,𠮷'), maxLength: 12 });
    const texts = fc.array(fc.array(line, { minLength: 1, maxLength: 6 }), { maxLength: 8 });
    for (const [number, sections] of fc.sample(texts, { numRuns: 12, seed: 145 }).entries()) {
      const plan = makePlan(`made-${number}`, sections);
      writeFileSync(join(folder, 'plans', `${plan.id}.json`), JSON.stringify(plan));
    }
    // Some of the characters are frequent, and some are not.
    await buildSearchIndex({ contentDir: folder, distDir: folder }, { frequent: 100 });
    ({ shards, addresses } = openIndex(folder));
  });

  const found = async (query: string): Promise<string[]> =>
    (await find(parseQuery(query), shards))
      .map(({ plan, section }) => addresses[plan]?.[section] ?? '')
      .sort();

  test('finds what brute force finds, at any length', async () => {
    const sections = readSections(folder);
    const phrase = fc.string({
      unit: fc.constantFrom(...'一二三a0,𠮷'),
      minLength: 1,
      maxLength: 7,
    });
    await fc.assert(
      fc.asyncProperty(phrase, async (phrase) => {
        expect(await found(phrase)).toEqual(bruteForce(sections, phrase));
      }),
      { numRuns: 500 },
    );
  });

  test('what was kept of the plans makes the same index', async () => {
    const content = join(folder, 'edited');
    cpSync(join(folder, 'plans'), join(content, 'plans'), { recursive: true });
    const store = new Store(join(folder, 'store'));
    const index = async (name: string, how: { store?: Store }) => {
      const distDir = join(folder, name);
      const figures = await buildSearchIndex({ contentDir: content, distDir }, how);
      const names = readdirSync(join(distDir, routes.searchData(''))).sort();
      const files = names.map((file) => readFileSync(join(distDir, routes.searchData(file))));
      return { figures, names, files };
    };
    const fresh = await index('fresh', {});
    expect(await index('first', { store })).toEqual(fresh);
    expect(await index('again', { store })).toEqual(fresh);
    const edited = makePlan('made-3', [['三二一', '另一行'], []]);
    writeFileSync(join(content, 'plans', 'made-3.json'), JSON.stringify(edited));
    rmSync(join(content, 'plans', 'made-5.json'));
    const after = await index('after', { store });
    expect(after).toEqual(await index('anew', {}));
    expect(after).not.toEqual(fresh);
  });

  test('finds all terms together, and leaves out what is excluded', async () => {
    const sections = readSections(folder);
    const term = fc.string({ unit: fc.constantFrom(...'一二三a0'), minLength: 1, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(term, term, term, async (one, other, not) => {
        const barred = bruteForce(sections, not);
        expect(await found(`${one} ${other} -${not}`)).toEqual(
          bruteForce(sections, one, other).filter((address) => !barred.includes(address)),
        );
      }),
    );
  });
});

test('a library without plans has an empty catalog', async () => {
  const empty = join(folder, 'empty');
  const figures = await buildSearchIndex({ contentDir: empty, distDir: empty });
  expect(figures).toMatchObject({ plans: 0, sections: 0, characters: 0, files: 1 });
});

test('the same plans give the same files', async () => {
  const read = (): string => readFileSync(join(data, catalogFile), 'utf8');
  await buildSearchIndex({ contentDir: folder, distDir: folder });
  const once = read();
  await buildSearchIndex({ contentDir: folder, distDir: folder });
  expect(read()).toBe(once);
});

/** A plan of sections below each other, each a list of lines of which the first is the heading. */
function makePlan(id: string, sections: readonly string[][]): Plan {
  const where = { src: [0, 0] as [number, number], lines: [1, 1] as [number, number] };
  const block = (
    anchor: string,
    division: string | null,
    text: string,
    kind: Block['kind'],
  ): Block => ({
    ...{ anchor, kind, role: 'body', division, container: null, text, lead: null },
    ...where,
  });
  return {
    ...{ id, title: id, noticeTitle: null, docNumber: null, issuer: null, issued: null },
    ...{ published: null, effective: null, kind: '规划', period: null, region: null },
    source: {
      ...{ file: 'made.txt', sha256: '0'.repeat(64), encoding: 'utf-8', bytes: 0, lines: 0 },
      ...{ url: null, collector: null },
    },
    stats: {
      ...{ characters: 0, gaps: 0 },
      repairsByKind: {
        decode: 0,
        reg: 0,
        drop: 0,
        struct: 0,
        supplied: 0,
        unclear: 0,
        gap: 0,
        sic: 0,
      },
    },
    outline: sections.map(([title = ''], i) => ({
      ...{ anchor: `s${i}`, level: 1, label: null, number: null, title, stop: '', runIn: false },
      ...{ ...where, children: [] },
    })),
    ...nothingLeftOut,
    ...{ tables: [], boxes: [], attachments: [], apparatus: [], links: [], warnings: [] },
    blocks: [
      block('title', null, id, 'title'),
      ...sections.flatMap((lines, i) =>
        lines.map((line, j) =>
          block(`s${i}-p${j}`, `s${i}`, line, j === 0 ? 'heading' : 'paragraph'),
        ),
      ),
    ],
  };
}
