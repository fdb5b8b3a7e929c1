/** The whole way through the site, in the newest and the oldest browser, from a server and from disk. */
import { pathToFileURL } from 'node:url';
import { describe, expect, inject, test } from 'vitest';
import { routes } from '../../../src/lib/routes.ts';
import { ages, browserFor } from '../browser-for.ts';
import { openPage } from '../page.ts';
import { count, sees } from './reader.ts';
import { goTheWholeWay } from './whole-way.ts';

const desktop = { viewport: { width: 1366, height: 768 } };

const ways: [way: string, site: () => string][] = [
  ['http at the root', () => inject('site')],
  ['http under a path', () => inject('siteUnderPath')],
  ['disk', () => `${pathToFileURL(inject('dist')).href}/`],
];

describe.each(ages)('%s Chromium', (age) => {
  const browser = browserFor(age);

  test.each(ways)('reads, searches, follows, copies and switches: %s', async (_way, site) => {
    const { page } = await openPage(browser(), desktop);
    await goTheWholeWay(page, site());
  });

  test.each(ways)('without a script library, text and outline remain: %s', async (_way, site) => {
    const { page } = await openPage(browser(), { ...desktop, javaScriptEnabled: false });
    await page.goto(site() + routes.library());
    const plans = await page.$$eval('.card-of-plan > a', (links) =>
      links.map((link) => (link as HTMLAnchorElement).href),
    );
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) {
      await page.goto(plan);
      expect([plan, await sees(page, '.text p')]).toEqual([plan, true]);
      expect([plan, await count(page, '.outline a')]).not.toEqual([plan, 0]);
    }
  });
});
