/** The search page of a library that has a search service: it asks that, and goes on without where it fails. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { contentSecurityPolicy } from '../../src/lib/security.ts';
import { routes } from '../../src/lib/routes.ts';
import { zhSearch } from '../../src/ui/zh.ts';
import { exportTo } from '../export/export.ts';
import { sqliteTarget } from '../export/sqlite.ts';
import { contentDir } from '../folders.ts';
import { freePort } from '../pack/nginx.ts';
import { serve, type Site } from '../site/serve.ts';
import { browserFor } from '../testing/browser-for.ts';
import { openPage } from '../testing/page.ts';
import { startService } from './server.ts';
import { sqliteEngine } from './sqlite.ts';

const browser = browserFor();
const folder = mkdtempSync(join(tmpdir(), 'service-page-'));
const path = join(folder, 'search.sqlite');
const sites: Site[] = [];

beforeAll(async () => {
  const target = sqliteTarget(path);
  await exportTo(target, contentDir());
  await target.close();
});
afterAll(async () => {
  for (const site of sites) await site.close();
  rmSync(folder, { recursive: true });
});

/** The site with the search page as it is built where `library.yaml` names a service; all else are links. */
function siteWith(service: string, allowed: string): string {
  const dist = inject('dist');
  const site = mkdtempSync(join(folder, 'site-'));
  for (const name of readdirSync(dist))
    if (name !== 'search') symlinkSync(join(dist, name), join(site, name));
  mkdirSync(join(site, 'search'));
  symlinkSync(join(dist, 'search', 'data'), join(site, 'search', 'data'));
  const page = readFileSync(join(dist, routes.search()), 'utf8')
    .replace(
      contentSecurityPolicy(routes.search()),
      contentSecurityPolicy(routes.search(), allowed),
    )
    .replace('id="results"', `id="results" data-service="${service}"`);
  expect(page).toContain(`connect-src 'self' ${allowed}"`);
  writeFileSync(join(site, routes.search()), page);
  return site;
}

/** @param allowed what the policy allows, where that is another address */
async function open(service: string, allowed = service) {
  const site = await serve(siteWith(service, allowed), { service: allowed });
  sites.push(site);
  const { page, problems } = await openPage(browser());
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(site.address + routes.search());
  /** Addresses that were asked since the last time. */
  const asks = (): { service: boolean; files: boolean } => {
    const urls = asked.splice(0);
    return {
      service: urls.some((url) => url.startsWith(service)),
      files: urls.some((url) => url.includes(routes.searchData(''))),
    };
  };
  asks();
  return { page, problems, asks };
}

/** Types a query; what is said of it, and the links that are found. */
async function search(page: Page, text: string): Promise<{ said: string; links: string[] }> {
  await page.fill('#search input[type="search"]', text);
  await page.press('#search input[type="search"]', 'Enter');
  await page.waitForFunction(() => {
    const results = document.getElementById('results');
    return results?.hasAttribute('aria-busy') === false;
  });
  const links = await page.$$eval('#results li a', (all) =>
    all.map((link) => (link as HTMLAnchorElement).href.replace(/^https?:..[^/]+/, '')),
  );
  return { said: (await page.textContent('#status')) ?? '', links };
}

test('the page finds by the service what it finds by itself, and by itself where that is killed', async () => {
  const port = await freePort();
  const engine = sqliteEngine(path);
  const service = await startService(engine, { port });
  const { page, problems, asks } = await open(service.address);
  const served = new Map<string, unknown>();
  for (const query of ['科技创新', '高新技术企业 2025年', '构建区域创新体系外']) {
    served.set(query, await search(page, query));
    expect(asks()).toMatchObject({ service: true });
  }
  await search(page, '创新');
  expect(asks()).toEqual({ service: true, files: false });
  await page.click('#results > div > .found + button, #results button:has-text("另有")');
  await expect.poll(() => asks().service).toBe(true);
  await page.selectOption('select[name="region"]', '湖北省');
  await expect.poll(() => page.textContent('#status')).toMatch(/^找到 \d+ 份/);
  await page.selectOption('select[name="region"]', '');
  await service.close();
  await engine.close();
  for (const [query, before] of served) expect(await search(page, query)).toEqual(before);
  expect(asks().files).toBe(true);
  expect(problems.splice(0).every((problem) => problem.includes('ERR_CONNECTION_REFUSED'))).toBe(
    true,
  );
});

/** A server that never answers, or answers what is wrong. */
async function wrong(answer: string | null): Promise<Server> {
  const server = createServer((_request, response) => {
    if (answer !== null) response.setHeader('Access-Control-Allow-Origin', '*').end(answer);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

test.each([
  ['never answers', null],
  ['answers what is no answer', '<html>'],
  [
    'answers what it cannot show',
    '{"library":5,"found":{"plans":1,"sections":1,"first":[{}]},"also":[]}',
  ],
])('the files of the site answer where the service %s', async (_what, answer) => {
  const server = await wrong(answer);
  const { port } = server.address() as AddressInfo;
  const { page, asks } = await open(`http://127.0.0.1:${port}/`);
  const { said, links } = await search(page, '科技创新');
  expect(said).toMatch(/^找到 \d+ 份规划中的 \d+ 节。$/);
  expect(links.length).toBeGreaterThan(0);
  expect(asks()).toEqual({ service: true, files: true });
  // It is left alone for a while.
  expect((await search(page, '高新技术企业')).said).not.toBe(zhSearch.broken);
  expect(asks()).toMatchObject({ service: false });
  server.close();
  server.closeAllConnections();
});

test('the policy lets the page ask the address that is configured, and no other', async () => {
  const server = await wrong('{}');
  const { port } = server.address() as AddressInfo;
  const { page, problems } = await open(`http://127.0.0.1:${port}/`, 'http://127.0.0.1:9/');
  expect((await search(page, '科技创新')).links.length).toBeGreaterThan(0);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.splice(0).every((problem) => problem.includes('Content Security Policy'))).toBe(
    true,
  );
  server.close();
  server.closeAllConnections();
});
