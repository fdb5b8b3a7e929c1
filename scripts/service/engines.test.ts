/** Every engine finds exactly the sections that brute force finds: recall and precision are 1. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportTo } from '../export/export.ts';
import { postgresTarget } from '../export/postgres.ts';
import { candidatesIn } from '../export/record.ts';
import { sqliteTarget } from '../export/sqlite.ts';
import type { Target } from '../export/target.ts';
import { contentDir } from '../folders.ts';
import { asTyped, queryKinds } from '../search/kinds.ts';
import { bruteForce, type OracleSection, readPlans, readSections } from '../search/oracle.ts';
import { parseQuery } from '../../src/search/query.ts';
import type { Engine } from './engine.ts';
import { postgresEngine } from './postgres.ts';
import { findPostgres, startPostgres } from '../testing/postgres-server.ts';
import { sqliteEngine } from './sqlite.ts';

let sections: OracleSection[];
let folder: string;
/** Of each section, as brute force names it. */
const addresses = new Map<string, string>();
const phrases: [phrase: string, expected: string][] = [];
beforeAll(async () => {
  sections = readSections(contentDir());
  for (const phrase of Object.values(queryKinds(sections)).flat())
    phrases.push([phrase, bruteForce(sections, phrase).join(' ')]);
  expect(phrases.length).toBeGreaterThan(500);
  for await (const { id, record } of candidatesIn(contentDir()))
    for (const { number, text } of record().sections)
      addresses.set(`${id} ${number}`, `${id}#${text.anchor}`);
  folder = mkdtempSync(join(tmpdir(), 'engines-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** An engine to be filled and asked. */
interface Place {
  target(): Promise<Target>;
  engine(): Promise<Engine>;
  stop(): Promise<void>;
}

function sqlite(): Promise<Place> {
  const path = join(folder, 'search.sqlite');
  return Promise.resolve({
    target: () => Promise.resolve(sqliteTarget(path)),
    engine: () => Promise.resolve(sqliteEngine(path)),
    stop: () => Promise.resolve(),
  });
}

const programs = findPostgres();

async function postgres(): Promise<Place> {
  const { address, stop } = await startPostgres(programs ?? '');
  const database = { connectionString: address };
  return {
    target: () => postgresTarget(database),
    engine: () => postgresEngine(database),
    stop,
  };
}

const places: [string, () => Promise<Place>][] = [['SQLite', sqlite]];
if (programs !== null) places.push(['PostgreSQL', postgres]);

describe.each(places)('%s', (_name, open) => {
  let place: Place;
  let engine: Engine;
  beforeAll(async () => {
    place = await open();
    expect(await fill(contentDir())).toMatchObject({ removed: 0, same: 0 });
    engine = await place.engine();
  });
  afterAll(async () => {
    await engine.close();
    await place.stop();
  });

  async function fill(content: string) {
    const target = await place.target();
    try {
      return await exportTo(target, content);
    } finally {
      await target.close();
    }
  }

  /** What the engine itself says, before anything looks at the texts. */
  async function found(typed: string): Promise<string[]> {
    const all: string[] = [];
    for await (const { plan, section } of engine.rows(parseQuery(typed)))
      all.push(addresses.get(`${plan} ${section}`) ?? '');
    return all.sort();
  }

  test('phrases of every kind', async () => {
    const wrong: string[] = [];
    for (const [phrase, expected] of phrases)
      if ((await found(asTyped(phrase))).join(' ') !== expected) wrong.push(phrase);
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

  test('who has seen enough stops asking, and keeps nobody else from it', async () => {
    for (let i = 0; i < 20; i++) {
      for await (const { stream } of engine.rows(parseQuery('发'))) {
        expect(stream).toContain('发');
        break;
      }
    }
    expect(await found('龘')).toEqual([]);
  });

  test('what changes comes in, what is gone goes, and all else stays as it is', async () => {
    const content = join(folder, `${_name}-content`);
    cpSync(join(contentDir(), 'plans'), join(content, 'plans'), { recursive: true });
    const [first, second, ...others] = readPlans(content);
    if (!first || !second) throw new Error('There are no two plans');
    expect(await fill(content)).toMatchObject({ written: 0, same: others.length + 2 });
    const version = await engine.version();
    const [block] = first.blocks;
    if (!block) throw new Error('There is no block');
    block.text = '龘字只在这里';
    writeFileSync(join(content, 'plans', `${first.id}.json`), JSON.stringify(first));
    rmSync(join(content, 'plans', `${second.id}.json`));
    expect(await fill(content)).toMatchObject({ written: 1, same: others.length, removed: 1 });
    expect(await engine.version()).not.toBe(version);
    const now = readSections(content);
    for (const phrase of ['龘', '龘字只在这里', '科技创新', '发'])
      expect(await found(phrase)).toEqual(bruteForce(now, phrase));
    expect((await engine.plans()).length).toBe(others.length + 1);
  });
});
