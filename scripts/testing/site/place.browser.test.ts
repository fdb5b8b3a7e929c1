/** Where a plan was left is kept, and offered when it is opened anew: never against an address or the browser. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { type Route, routes } from '../../../src/lib/routes.ts';
import { ages, browserFor } from '../browser-for.ts';
import { accessibilityProblems, openPage } from '../page.ts';
import { addressOf, planIds } from './pages.ts';
import { attribute, click, count, sees, text } from './reader.ts';

const plan = planIds()[0] ?? '';
const options = { viewport: { width: 1200, height: 700 } };

/** The offer, or that its script was asked for. */
const offers = '.resume, script[src*="/arrival."]';

/** Scrolls as a reader does, so that a passage stands right below the bar. */
async function readTo(page: Page, anchor: string): Promise<void> {
  await page.evaluate((id) => {
    const bar = document.querySelector('.bar') as HTMLElement;
    const passage = document.getElementById(id) as HTMLElement;
    scrollBy(0, passage.getBoundingClientRect().top - bar.offsetHeight);
  }, anchor);
  // What the page does behind a frame is done.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

/** A paragraph in the middle of the plan. */
const middle = (page: Page): Promise<string> =>
  page.$$eval('.text section > p[id]', (all) => all[all.length >> 1]?.id ?? '');

describe.each(ages)('%s Chromium', (age) => {
  const browser = browserFor(age);

  describe.each(['http', 'file'] as const)('%s', (protocol) => {
    const address = (route: Route): string => addressOf(protocol, route);

    /** Reads to the middle of the plan and leaves it. */
    async function leaveInTheMiddle(page: Page): Promise<string> {
      await page.goto(address(routes.plan(plan)));
      const anchor = await middle(page);
      await readTo(page, anchor);
      await page.goto(address(routes.library()));
      return anchor;
    }

    test('opened anew, the plan offers to go on there, in words that name the place', async () => {
      const { page } = await openPage(browser(), options);
      const anchor = await leaveInTheMiddle(page);
      await page.goto(address(routes.plan(plan)));
      await expect.poll(() => attribute(page, '.resume a', 'href')).toBe(`#${anchor}`);
      expect(await page.evaluate(() => scrollY)).toBe(0);
      // From disk axe cannot read the style sheets.
      if (protocol === 'http') expect(await accessibilityProblems(page)).toEqual([]);
      const offered = await page.$eval('.resume a', ({ textContent }) => textContent);
      await click(page, '.resume a');
      expect(await count(page, '.resume')).toBe(0);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(700);
      // The outline follows a frame after the scroll.
      const current = () => text(page, '.outline [aria-current]');
      await expect.poll(current).not.toBeNull();
      expect(offered).toContain(await current());
      await page.goBack();
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    });

    test('a link to a passage, a search and the way back come first', async () => {
      const { page } = await openPage(browser(), options);
      await leaveInTheMiddle(page);
      await page.goBack();
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(700);
      expect(await count(page, offers)).toBe(0);
      const hash = (await attribute(page, '.outline a', 'href', 1)) ?? '';
      for (const asked of [hash, `?q=${encodeURIComponent('规划')}`]) {
        await page.goto(address(routes.library()));
        await page.goto(address(routes.plan(plan)) + asked);
        expect([asked, await count(page, offers)]).toEqual([asked, 0]);
      }
    });

    test('who looks at one passage and leaves has not moved the place', async () => {
      const { page } = await openPage(browser(), options);
      const anchor = await leaveInTheMiddle(page);
      await page.goto(`${address(routes.plan(plan))}#main`);
      await page.goto(address(routes.library()));
      await page.goto(address(routes.plan(plan)));
      await expect.poll(() => attribute(page, '.resume a', 'href')).toBe(`#${anchor}`);
    });

    test('it can be forgotten, and a plan that was read to its end offers nothing', async () => {
      const { page } = await openPage(browser(), options);
      await leaveInTheMiddle(page);
      await page.goto(address(routes.plan(plan)));
      await expect.poll(() => count(page, '.resume')).toBe(1);
      await click(page, '.resume button');
      await page.goto(address(routes.library()));
      await page.goto(address(routes.plan(plan)));
      expect(await count(page, offers)).toBe(0);
      await leaveInTheMiddle(page);
      await page.goto(address(routes.plan(plan)));
      await expect.poll(() => sees(page, '.resume')).toBe(true);
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await expect.poll(() => sees(page, '.resume')).toBe(false);
      await page.goto(address(routes.library()));
      await page.goto(address(routes.plan(plan)));
      expect(await count(page, offers)).toBe(0);
    });
  });

  test('where nothing may be kept the page works all the same', async () => {
    const { page } = await openPage(browser(), options);
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    });
    await page.goto(inject('site') + routes.plan(plan));
    await readTo(page, await middle(page));
    await expect.poll(() => count(page, '.outline [aria-current]')).toBe(1);
    await page.goto(inject('site') + routes.library());
    await page.goto(inject('site') + routes.plan(plan));
    expect(await count(page, offers)).toBe(0);
    expect(await count(page, '.outline .open')).toBe(0);
  });
});
