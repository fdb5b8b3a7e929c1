/** Every engine finds exactly the sections that brute force finds: recall and precision are 1. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportTo } from '../export/export.ts';
import { sqliteTarget } from '../export/sqlite.ts';
import { contentDir } from '../folders.ts';
import { asTyped, queryKinds } from '../search/kinds.ts';
import { bruteForce, readSections, type OracleSection } from '../search/oracle.ts';
import { parseQuery } from '../../src/search/query.ts';
import type { Engine } from './engine.ts';
import { sqliteEngine } from './sqlite.ts';

let sections: OracleSection[];
let folder: string;
beforeAll(() => {
  sections = readSections(contentDir());
  folder = mkdtempSync(join(tmpdir(), 'engines-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function sqlite(): Promise<Engine> {
  const path = join(folder, 'search.sqlite');
  const target = sqliteTarget(path);
  await exportTo(target, contentDir());
  await target.close();
  return sqliteEngine(path);
}

describe.each<[string, () => Promise<Engine>]>([['SQLite', sqlite]])('%s', (_name, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine.close());

  /** What the engine itself says, before anything looks at the texts. */
  async function found(typed: string): Promise<string[]> {
    const addresses: string[] = [];
    for await (const { plan, section } of engine.rows(parseQuery(typed))) {
      const text = (await engine.texts(plan, [section])).get(section);
      addresses.push(`${plan}#${text?.anchor}`);
    }
    return addresses.sort();
  }

  test('phrases of every kind', async () => {
    const wrong: string[] = [];
    const phrases = Object.values(queryKinds(sections)).flat();
    expect(phrases.length).toBeGreaterThan(500);
    for (const phrase of phrases) {
      if (String(await found(asTyped(phrase))) !== String(bruteForce(sections, phrase)))
        wrong.push(phrase);
    }
    expect(wrong).toEqual([]);
  });

  test('several terms, and terms that must not stand there', async () => {
    const both = bruteForce(sections, '科技', '企业');
    const all = bruteForce(sections, '科技', '企业', '人');
    expect(all.length).toBeGreaterThan(0);
    expect(await found('科技 企业')).toEqual(both);
    expect(await found('科技 企业 -人')).toEqual(both.filter((one) => !all.includes(one)));
    expect(await found('企业 科技 -人 -发')).toEqual(
      both.filter((one) => !all.includes(one) && !bruteForce(sections, '发').includes(one)),
    );
  });
});
