/** The zip does what it is for: unpacked, it opens from disk and below any path of a server. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve, type Site } from '../site/serve.ts';
import { ages, browserFor } from '../testing/browser-for.ts';
import { openPage } from '../testing/page.ts';
import { goTheWholeWay } from '../testing/site/whole-way.ts';
import { packSite } from './pack-site.ts';

const work = mkdtempSync(join(tmpdir(), 'unpacked-test-'));
const folder = join(work, 'a stick 优盘');
let server: Site;

beforeAll(async () => {
  const zip = join(work, 'site.zip');
  const edition = { release: '2026-11-23', date: '2026-11-23', plans: 3, days: ['2026-11-23'] };
  await packSite({ dist: inject('dist'), file: zip, edition, papers: {} });
  const archive = await JSZip.loadAsync(readFileSync(zip));
  for (const [path, file] of Object.entries(archive.files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), await file.async('nodebuffer'));
  }
  server = await serve(folder, { port: 0, base: '/x/plans/' });
});
afterAll(async () => {
  await server.close();
  rmSync(work, { recursive: true });
});

describe.each(ages)('%s Chromium', (age) => {
  const browser = browserFor(age);

  test.each([
    ['from disk', () => `${pathToFileURL(folder).href}/`],
    ['from a server', () => server.address],
  ])('the start page leads to the site, and all of it works %s', async (_way, address) => {
    const { page } = await openPage(browser(), { viewport: { width: 1366, height: 768 } });
    await page.goto(`${address()}index.html`);
    await page.waitForURL(`${address()}site/index.html`);
    expect(await page.title()).toContain('规划文库');
    await goTheWholeWay(page, `${address()}site/`);
  });
});
