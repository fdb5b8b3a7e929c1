/** The library narrows its list without a server, and the missing page finds its way home. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { openPage } from '../page.ts';
import { planIds } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('the filter shows the plans that hold the words, and all again', async () => {
  const { page } = await openPage(browser);
  await page.goto(inject('site'));
  const shown = page.locator('.library li:visible');
  expect(await shown.count()).toBe(planIds().length);
  const title = (await page.locator('.library li > a').last().textContent()) ?? '';
  await page.fill('.filter [name=text]', title);
  expect(await shown.locator('> a').allTextContents()).toEqual([title]);
  expect(await page.textContent('.filter output')).toContain('1');
  await page.fill('.filter [name=text]', '无此规划');
  expect(await shown.count()).toBe(0);
  expect(await page.locator('.region:visible').count()).toBe(0);
  await page.click('.filter [type=reset]');
  await expect.poll(() => shown.count()).toBe(planIds().length);
});

test.each(['nothing', 'plans/nothing/index.html', 'plans/a/b/c'])(
  'at %s the missing page is dressed and leads home, under a path too',
  async (path) => {
    const { page, problems } = await openPage(browser);
    await page.goto(inject('siteUnderPath') + path);
    await expect
      .poll(() => page.getAttribute('#home', 'href'))
      .toBe(`${inject('siteUnderPath')}index.html`);
    const family = await page.evaluate(() => getComputedStyle(document.body).margin);
    expect(family).toBe('0px');
    await page.click('#home');
    expect(page.url()).toBe(`${inject('siteUnderPath')}index.html`);
    problems.length = 0;
  },
);
