import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportTo } from '../export/export.ts';
import { sqliteTarget } from '../export/sqlite.ts';
import { contentDir } from '../folders.ts';
import { buildSearchIndex } from '../search/build-index.ts';
import { openIndex, type IndexReader } from '../search/read-index.ts';
import { answerTo } from '../../src/search/answer.ts';
import type { Choice } from '../../src/search/facets.ts';
import { parseQuery } from '../../src/search/query.ts';
import { sourcesOf } from '../../src/search/static.ts';
import { asked, type Served, type ServedPlan, type ServedTexts } from '../../src/search/wire.ts';
import { type RunningService, startService } from './server.ts';
import { sqliteEngine } from './sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'service-'));
const path = join(folder, 'search.sqlite');
const engines: { close(): Promise<void> }[] = [];
const start = (options = {}): Promise<RunningService> => {
  const engine = sqliteEngine(path);
  engines.push(engine);
  return startService(engine, options);
};
let service: RunningService;
let index: IndexReader;

beforeAll(async () => {
  const target = sqliteTarget(path);
  await exportTo(target, contentDir());
  await target.close();
  await buildSearchIndex({ contentDir: contentDir(), distDir: folder });
  index = openIndex(folder);
  service = await start();
});
afterAll(async () => {
  await service.close();
  for (const engine of engines) await engine.close();
  rmSync(folder, { recursive: true });
});

async function get<Answered>(what: string, query: Record<string, string>): Promise<Answered> {
  const answer = await fetch(`${service.address}${what}?${new URLSearchParams(query)}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Answered;
}

const shown = (plans: readonly ServedPlan[]): unknown[] =>
  plans.map(({ plan, sections }) => [plan.id, sections]);

const anything: Choice = { region: '', kind: '', year: '' };

describe('answers as the page does out of the files of the site', () => {
  test.each<[query: string, choice: Partial<Choice>, onlyTables: boolean]>([
    ['科技创新', {}, false],
    ['科技 企业 -人才', {}, false],
    ['发', {}, false],
    ['2025年', {}, true],
    ['高新技术企业 2025年', { region: '湖北省' }, false],
    ['国家级孵化器', { kind: '规划', year: '2021' }, false],
    ['湖北省科技创新“十四五”规划', {}, false],
    ['构建区域创新体系外', {}, false],
    ['R&D', {}, false],
    ['专精特新 2025年', {}, false],
  ])('%s %j, in tables alone: %s', async (text, some, onlyTables) => {
    const choice = { ...anything, ...some };
    const query = { q: text, ...some, ...(onlyTables && { tables: '1' }), plans: '50' };
    const own = await answerTo(parseQuery(text), { choice, onlyTables }, sourcesOf(index.shards));
    const { plans } = index.shards.catalog;
    const expected = (groups: typeof own.groups): unknown[] =>
      groups.map(({ plan, hits }) => [plans[plan]?.id, hits.map(({ section }) => section)]);
    const served = await get<Served>(asked.search, query);
    expect(shown(served.found.first)).toEqual(expected(own.groups));
    expect(served).toMatchObject({ library: plans.length, complete: true });
    expect(served.suggestions).toEqual(own.suggestions);
    expect(served.also.map(({ words, first }) => [words, shown(first)])).toEqual(
      own.also.map(({ words, groups }) => [words, expected(groups)]),
    );
    for (const facet of ['region', 'kind', 'year'] as const) {
      const { all, values } = own.counts[facet];
      expect(served.counts[facet]).toEqual({ all, values: values.filter(([, left]) => left > 0) });
    }
  });

  test('more plans and other sections are what was left', async () => {
    const whole = await get<Served>(asked.search, { q: '创新', plans: '50' });
    const first = await get<Served>(asked.search, { q: '创新', plans: '2' });
    const more = await get<ServedPlan[]>(asked.plans, { q: '创新', from: '2', plans: '2' });
    expect([...first.found.first, ...more]).toEqual(whole.found.first.slice(0, 4));
    const [plan] = whole.found.first;
    const texts = await get<ServedTexts>(asked.sections, {
      plan: plan?.plan.id ?? '',
      sections: `${plan?.sections[5]},${plan?.sections[6]},99999`,
    });
    expect(texts.map(([section]) => section).sort()).toEqual(plan?.sections.slice(5, 7).sort());
  });
});

describe('what cannot be answered is said in Chinese', () => {
  test.each([
    ['v1/search', '没有要找的字词'],
    ['v1/search?q=-科技', '没有要找的字词'],
    [`v1/search?q=${'科'.repeat(101)}`, '每个不超过'],
    [`v1/search?q=${'科'.repeat(201)}`, '最多 200 个字符'],
    ['v1/search?q=a+b+c+d+e+f+g+h+i', '最多 8 个词'],
    ['v1/search?q=a&q=b', '只能出现一次'],
    ['v1/search?q=a&plans=51', '0 到 50'],
    ['v1/plans?q=a&from=-1', '整数'],
    ['v1/sections?plan=x&sections=1;2', '序号'],
    ['v1/search?q=%ff%fe', ''],
    ["v1/search?q=%22'%3B--%20NEAR(%2A)%20%00", ''],
  ])('%s', async (address, words) => {
    const answer = await fetch(service.address + address);
    expect(answer.status).toBe(words === '' ? 200 : 400);
    if (words !== '')
      expect(await answer.json()).toEqual({ error: expect.stringContaining(words) });
  });

  test('an address that is none, and a method that changes things', async () => {
    const nowhere = await fetch(`${service.address}nowhere`);
    expect(nowhere.status).toBe(404);
    expect(await nowhere.text()).toContain('/v1/search');
    const post = await fetch(`${service.address}${asked.search}?q=a`, { method: 'POST' });
    expect(post.status).toBe(404);
  });

  test('who asks too often', async () => {
    const strict = await start({ rate: 3 });
    const ask = () => fetch(`${strict.address}${asked.search}?q=a`);
    for (let i = 0; i < 3; i++) expect((await ask()).status).toBe(200);
    const answer = await ask();
    expect(answer.status).toBe(429);
    expect(await answer.text()).toContain('过于频繁');
    expect((await fetch(`${strict.address}health`)).status).toBe(200);
    await strict.close();
  });
});

test('what meets a limit says that it is not all', async () => {
  const short = await start({ limits: { rows: 10, time: 60_000 } });
  const answer = await fetch(`${short.address}${asked.search}?q=${encodeURIComponent('创新')}`);
  const { complete, found } = (await answer.json()) as Served;
  expect(complete).toBe(false);
  expect(found.sections).toBe(10);
  const metrics = await (await fetch(`${short.address}metrics`)).text();
  expect(metrics).toContain('plan_search_incomplete_total 1');
  expect(metrics).toContain('plan_search_seconds_count{route="/v1/search",status="200"} 1');
  await short.close();
});

test('a plan that comes in while it runs is found', async () => {
  const target = sqliteTarget(path);
  const text = { anchor: 's1', path: ['一、龘'], blocks: [{ anchor: 's1', text: '一、龘' }] };
  const facts = { id: 'new', title: '新', docNumber: null, region: null, kind: '规划', year: null };
  const section = { number: 0, stream: '一、龘\n', heading: 3, tables: [], text };
  await target.put({ facts, province: '', sections: [section] }, 'sum');
  const found = async () => shown((await get<Served>(asked.search, { q: '龘' })).found.first);
  expect(await found()).toEqual([['new', [0]]]);
  await target.remove('new');
  await target.close();
  expect(await found()).toEqual([]);
});
