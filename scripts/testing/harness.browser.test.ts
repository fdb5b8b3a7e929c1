/** The harness itself: browsers start, and what a page may not do is seen. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Site } from '../site/serve.ts';
import { ages, browserFor } from './browser-for.ts';
import { accessibilityProblems, openPage } from './page.ts';

const pages = {
  'index.html': '<main><h1>规划文库</h1></main>',
  'bad.html': '<main><h1>规划</h1><img src="x.png"></main>',
  'elsewhere.html': '<main><h1>外</h1><img alt="外" src="http://192.0.2.1/x.png"></main>',
  'inline.html': '<main><h1>内</h1></main><script>document.title = "ran"</script>',
};

let dist: string;
let site: Site;

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'harness-'));
  for (const [name, body] of Object.entries(pages)) {
    const head = '<meta charset="utf-8"><title>试</title>';
    writeFileSync(join(dist, name), `<!doctype html><html lang="zh-CN">${head}${body}`);
  }
  site = await serve(dist);
});
afterAll(async () => {
  await site.close();
  rmSync(dist, { recursive: true });
});

describe.each(ages)('%s Chromium', (age) => {
  const browser = browserFor(age);

  test('is as old as it should be', () => {
    const major = Number.parseInt(browser().version(), 10);
    if (age === 'oldest') expect(major).toBe(88);
    else expect(major).toBeGreaterThan(110);
  });

  test('sets Chinese text in a Chinese font', async () => {
    const { page } = await openPage(browser());
    await page.goto(site.address);
    const fonts = await page.context().newCDPSession(page);
    await fonts.send('DOM.enable');
    await fonts.send('CSS.enable');
    const { root } = await fonts.send('DOM.getDocument');
    const { nodeId } = await fonts.send('DOM.querySelector', {
      nodeId: root.nodeId,
      selector: 'h1',
    });
    // Before the page is laid out there are none.
    const used = async (): Promise<string> => {
      const { fonts: found } = await fonts.send('CSS.getPlatformFontsForNode', { nodeId });
      return found.map((font) => font.familyName).join();
    };
    await expect.poll(used).toMatch(/Chinese|CJK|SC|Hei|Song|Kai/);
  });

  test('a clean page has no problems and no violations', async () => {
    const { page } = await openPage(browser());
    await page.goto(site.address);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('a picture without a text is a violation', async () => {
    const { page, problems } = await openPage(browser());
    await page.goto(`${site.address}bad.html`);
    expect((await accessibilityProblems(page)).join()).toContain('image-alt');
    expect(problems.splice(0).join()).toContain('404');
  });

  test('a request to another host is a problem', async () => {
    const { page, problems } = await openPage(browser());
    await page.goto(`${site.address}elsewhere.html`, { waitUntil: 'commit' });
    await expect.poll(() => problems.join()).toContain('192.0.2.1');
    await page.waitForLoadState();
    problems.splice(0);
  });

  test('an inline script is refused, and a problem', async () => {
    const { page, problems } = await openPage(browser());
    await page.goto(`${site.address}inline.html`);
    expect(await page.title()).toBe('试');
    expect(problems.splice(0).join()).toContain('Content Security Policy');
  });
});
