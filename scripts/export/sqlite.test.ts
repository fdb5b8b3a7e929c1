import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentDir } from '../folders.ts';
import { readPlans } from '../search/oracle.ts';
import { exportTo } from './export.ts';
import { sqliteTarget } from './sqlite.ts';

let folder: string;
let path: string;
const plans = readPlans(contentDir()).slice(0, 3);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
  path = join(folder, 'search.sqlite');
  mkdirSync(join(folder, 'plans'));
  for (const plan of plans) write(plan);
});
afterEach(() => rmSync(folder, { recursive: true }));

const fileOf = (id: string): string => join(folder, 'plans', `${id}.json`);
const write = (plan: (typeof plans)[number]): void =>
  writeFileSync(fileOf(plan.id), JSON.stringify(plan));

async function run(file = path, signal?: AbortSignal) {
  const target = sqliteTarget(file);
  try {
    return await exportTo(target, folder, signal ? { signal } : {});
  } finally {
    await target.close();
  }
}

/** All rows of the sections with the words that the index has of them, in their order. */
function rows(file = path): Record<string, unknown>[] {
  const database = new DatabaseSync(file);
  database.exec('CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, pairs, instance)');
  const words = new Map<unknown, string>();
  const all =
    'SELECT doc, group_concat(term, \' \' ORDER BY "offset") AS own FROM temp.words GROUP BY doc';
  for (const { doc, own } of database.prepare(all).all()) words.set(doc, String(own));
  const found = database
    .prepare(
      `SELECT key, id, sections.number, heading, tables, text FROM sections JOIN plans ON plans.number = plan
       ORDER BY id, sections.number`,
    )
    .all();
  database.close();
  return found.map((row) => ({ ...row, words: words.get(row['key']) }));
}

const withoutKeys = (all: Record<string, unknown>[]): unknown[] =>
  all.map(({ key: _, ...row }) => row);

test('what did not change is not written again', async () => {
  expect(await run()).toMatchObject({ written: 3, same: 0, removed: 0 });
  const before = readFileSync(path);
  expect(await run()).toMatchObject({ written: 0, same: 3, removed: 0 });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a plan that changed changes its own rows, and one that is gone takes its rows with it', async () => {
  await run();
  const [changed, gone, kept] = structuredClone(plans);
  if (!changed || !gone || !kept) throw new Error('There are no three plans');
  const block = changed.blocks.find(({ kind }) => kind === 'paragraph');
  if (!block) throw new Error('There is no paragraph');
  block.text = '龘字只在这里';
  write(changed);
  rmSync(fileOf(gone.id));
  const before = rows().filter(({ id }) => id === kept.id);
  expect(await run()).toMatchObject({ written: 1, same: 1, removed: 1 });
  const after = rows();
  expect(after.filter(({ id }) => id === kept.id)).toEqual(before);
  expect(after.filter(({ id }) => id === gone.id)).toEqual([]);
  const anew = join(folder, 'anew.sqlite');
  await run(anew);
  expect(withoutKeys(after)).toEqual(withoutKeys(rows(anew)));
});

test('a run that was ended is gone on with, and comes to the same', async () => {
  const ended = new AbortController();
  const target = sqliteTarget(path);
  const put = exportTo(target, folder, {
    signal: ended.signal,
    tell: (done) => (done === 2 ? ended.abort(new Error('ended')) : undefined),
  });
  await expect(put).rejects.toThrow('ended');
  await target.close();
  expect(await run()).toMatchObject({ written: 1, same: 2 });
  const whole = join(folder, 'whole.sqlite');
  await run(whole);
  expect(rows()).toEqual(rows(whole));
});

test('a plan that cannot be written whole leaves what was there', async () => {
  await run();
  const before = rows();
  const target = sqliteTarget(path);
  const [plan] = plans;
  const broken = { number: 0, stream: null as unknown as string, heading: 0, tables: [] };
  const record = {
    facts: { ...plan, id: plan?.id ?? '', region: null, year: null },
    province: '',
    sections: [{ ...broken, text: { anchor: '', path: [], blocks: [] } }],
  };
  await expect(async () => target.put(record as never, 'sum')).rejects.toThrow();
  await target.close();
  expect(rows()).toEqual(before);
});
