/** 相近结果: where it is offered, and where it is silently not. */
import { pathToFileURL } from 'node:url';
import { describe, expect, inject, test } from 'vitest';
import { hrefWith, routes } from '../../src/lib/routes.ts';
import { browserFor } from '../testing/browser-for.ts';
import { openPage } from '../testing/page.ts';

const search = routes.search();
const asking = (query: string): string => hrefWith(search, search, { query });
const at = (base: string, query: string): string => new URL(asking(query), base + search).href;

/** Its words stand in a section of 湖北 (科研院所改革), but not side by side. */
const question = '科研人员职务科技成果所有权改革';

describe('in a browser of today', () => {
  const browser = browserFor();

  test('what stands nowhere word for word is answered by its words', async () => {
    const { page } = await openPage(browser());
    await page.goto(at(inject('siteUnderPath'), question));
    await page.waitForSelector('#results > .also');
    expect(await page.textContent('#status')).toMatch(/^没有逐字相同的，用词相近的有 \d+ 节。$/);
    expect(await page.locator('#results mark').first().textContent()).not.toBe('');
    await page.locator('#results li > a[data-result]').first().click();
    await page.waitForURL(/\/plans\/[^#]+#/);
    await page.waitForSelector('mark');
  });

  test('nothing is added to what was found, to the very words, and to what must not stand there', async () => {
    const { page } = await openPage(browser());
    for (const query of ['科技', `"${question}"`, `${question} -湖北`]) {
      await page.goto(at(inject('site'), query));
      await expect.poll(() => page.textContent('#status')).not.toMatch(/^(正在.*)?$/);
      // Longer than the page waits before it asks.
      await page.waitForTimeout(600);
      await page.waitForLoadState('networkidle');
      expect(await page.locator('#results > .also').count(), query).toBe(0);
    }
  });

  test('only what the filters let through', async () => {
    const { page } = await openPage(browser());
    const filtered = hrefWith(search, search, { query: question, region: '益阳市' });
    await page.goto(new URL(filtered, inject('site') + search).href);
    await page.waitForSelector('#results > .also');
    const plans = await page.locator('#results h2:not(.also) a').allTextContents();
    expect(plans.filter((title) => !title.includes('益阳'))).toEqual([]);
  });

  test('from disk there is none, and nothing goes wrong', async () => {
    const { page } = await openPage(browser());
    await page.goto(at(pathToFileURL(`${inject('dist')}/`).href, question));
    await expect.poll(() => page.textContent('#status')).toBe('没有找到。');
    expect(await page.locator('#results > .also').count()).toBe(0);
  });
});

describe('in the oldest browser', () => {
  const browser = browserFor('oldest');

  test('there is none, and nothing goes wrong', async () => {
    const { page } = await openPage(browser());
    await page.goto(at(inject('site'), question));
    await expect.poll(() => page.textContent('#status')).toBe('没有找到。');
    expect(await page.locator('#results > .also').count()).toBe(0);
  });
});
