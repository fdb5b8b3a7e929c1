/** What a reader does on the page of a plan, in a current Chromium and in Chromium 88. */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { routes } from '../../../src/lib/routes.ts';
import { openBrowser } from '../browser.ts';
import { openPage } from '../page.ts';
import { planIds } from './pages.ts';

const desktop = { width: 1366, height: 768 };
const phone = { width: 360, height: 740 };
const longest = 'hubei-145-sti';

function plan(): string {
  const ids = planIds();
  return ids.includes(longest) ? longest : (ids[0] ?? '');
}

/** Anchors of the headings, in reading order. */
function headings(page: Page): Promise<string[]> {
  return page.$$eval('.outline a', (links) =>
    links.map((link) => (link as HTMLAnchorElement).hash.slice(1)),
  );
}

/** A heading in the middle of the plan. */
async function middle(page: Page): Promise<string> {
  const all = await headings(page);
  return all[all.length >> 1] ?? '';
}

const current = (page: Page): Promise<string | null> =>
  page.locator('.outline [aria-current]').first().getAttribute('href', { timeout: 5000 });

describe.each(['current', 'oldest'] as const)('%s Chromium', (age) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(age);
  });
  afterAll(() => browser.close());

  describe.each(['http', 'file'] as const)('%s', (protocol) => {
    const address = (hash = ''): string => {
      const file = routes.plan(plan());
      const base =
        protocol === 'http'
          ? inject('site') + file
          : pathToFileURL(join(inject('dist'), file)).href;
      return base + hash;
    };

    test('the target of a link is marked and clear of the bar', async () => {
      const { page } = await openPage(browser, { viewport: desktop });
      await page.goto(address());
      const anchor = await middle(page);
      await page.goto(address(`#${anchor}`));
      await expect.poll(() => current(page)).toBe(`#${anchor}`);
      const seen = await page.evaluate((id) => {
        const target = document.getElementById(id) as HTMLElement;
        const bar = document.querySelector('.bar') as HTMLElement;
        return {
          clear: target.getBoundingClientRect().top - bar.getBoundingClientRect().bottom,
          marked: getComputedStyle(target).backgroundColor,
          plain: getComputedStyle(target.parentElement as HTMLElement).backgroundColor,
        };
      }, anchor);
      expect(seen.clear).toBeGreaterThanOrEqual(0);
      expect(seen.clear).toBeLessThan(200);
      expect(seen.marked).not.toBe(seen.plain);
    });

    test('the outline follows the scroll and opens the branch', async () => {
      const { page } = await openPage(browser, { viewport: desktop });
      await page.goto(address());
      const all = await headings(page);
      for (const anchor of [all[3], all[all.length >> 1], all.at(-1)]) {
        await page.evaluate((id) => {
          document.dispatchEvent(new Event('wheel', { bubbles: true }));
          document.getElementById(id)?.scrollIntoView({ block: 'start' });
        }, anchor ?? '');
        await page.mouse.wheel(0, 1);
        await expect.poll(() => page.locator('.outline [aria-current]').count()).toBe(1);
        const shown = await page.locator('.outline [aria-current]').isVisible();
        expect(shown).toBe(true);
      }
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await expect.poll(() => current(page)).toBe(`#${all.at(-1) ?? ''}`);
      await page.evaluate(() => scrollTo(0, 0));
      await expect.poll(() => page.locator('.outline [aria-current]').count()).toBe(0);
    });

    test('hovering a paragraph offers its link and its citation', async () => {
      const { page } = await openPage(browser, { viewport: desktop });
      await page.goto(address());
      await keepCopies(page);
      const paragraph = page.locator('.text section p[id]').nth(5);
      const anchor = (await paragraph.getAttribute('id')) ?? '';
      await paragraph.scrollIntoViewIfNeeded();
      await paragraph.hover({ position: { x: 30, y: 10 } });
      await page.click('.handle [data-copy=link]');
      await expect.poll(() => copies(page)).toEqual([address(`#${anchor}`)]);
      expect(await page.textContent('.told')).not.toBe('');
      await page.click('.handle [data-copy=citation]');
      await expect.poll(async () => (await copies(page)).length).toBe(2);
      const citation = (await copies(page))[1] ?? '';
      const title = await page.textContent('h1');
      expect(citation.startsWith(`《${title ?? '?'}》`)).toBe(true);
      expect(citation.endsWith(` ${address(`#${anchor}`)}`)).toBe(true);
      expect(citation).toContain(await page.textContent('.outline > ol > li .label'));
    });

    test('the keyboard reaches the handle and walks from passage to passage', async () => {
      const { page } = await openPage(browser, { viewport: desktop });
      await page.goto(address());
      await keepCopies(page);
      const heading = page.locator('.text h2 > a').first();
      await heading.focus();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-copy'))).toBe(
        'link',
      );
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await copies(page)).length).toBe(2);
      const order = await page.$$eval('.text [id]', (all) => all.map(({ id }) => id));
      const [first, second] = (await copies(page)).map((link) =>
        order.indexOf(link.slice(link.indexOf('#') + 1)),
      );
      expect(second).toBe((first ?? NaN) + 1);
    });

    test('the theme and the size are kept on the next page', async () => {
      const { page } = await openPage(browser, { viewport: desktop, colorScheme: 'light' });
      await page.goto(address());
      const look = (): Promise<string[]> =>
        page.evaluate(() => {
          const { backgroundColor, fontSize } = getComputedStyle(document.documentElement);
          return [backgroundColor, fontSize];
        });
      const before = await look();
      await page.selectOption('[data-setting=theme]', 'dark');
      await page.selectOption('[data-setting=size]', 'huge');
      const after = await look();
      expect(after[0]).not.toBe(before[0]);
      expect(parseFloat(after[1] ?? '')).toBeGreaterThan(parseFloat(before[1] ?? ''));
      await page.click('.brand');
      await page.waitForSelector('.library');
      expect(await look()).toEqual(after);
      expect(await page.inputValue('[data-setting=theme]')).toBe('dark');
    });

    test('on the phone the outline is a sheet that leads on and closes', async () => {
      const { page } = await openPage(browser, { viewport: phone, hasTouch: true });
      await page.goto(address());
      const sheet = page.locator('.outline');
      expect(await sheet.isVisible()).toBe(false);
      await page.click('.bar .toggle');
      expect(await sheet.isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await sheet.isVisible()).toBe(false);
      await page.click('.bar .toggle');
      const entry = sheet.locator('ol > li > a').nth(2);
      const hash = (await entry.getAttribute('href')) ?? '';
      await entry.click();
      expect(await sheet.isVisible()).toBe(false);
      expect(new URL(page.url()).hash).toBe(hash);
    });

    test('without a script the text, the outline and the links between pages remain', async () => {
      const { page } = await openPage(browser, { viewport: desktop, javaScriptEnabled: false });
      await page.goto(address());
      for (const part of ['.text p', '.outline ol ol a', 'h1', '.facts']) {
        expect([part, await page.locator(part).first().isVisible()]).toEqual([part, true]);
      }
      for (const part of ['.settings', '.bar', '.handle']) {
        expect([part, await page.locator(part).first().isVisible()]).toEqual([part, false]);
      }
      const entry = page.locator('.outline a').nth(4);
      const hash = (await entry.getAttribute('href')) ?? '';
      await entry.click();
      expect(new URL(page.url()).hash).toBe(hash);
      await page.click('.ways a');
      expect(await page.locator('.records, .groups, .lead').count()).toBeGreaterThan(0);
      await page.click('.brand');
      expect(await page.locator('.library li').count()).toBe(planIds().length);
    });
  });

  test('touching a paragraph shows the handle beside it', async () => {
    const { page } = await openPage(browser, { viewport: phone, hasTouch: true });
    await page.goto(inject('site') + routes.plan(plan()));
    const paragraph = page.locator('.text section p[id]').nth(3);
    await paragraph.scrollIntoViewIfNeeded();
    expect(await page.locator('.handle').isVisible()).toBe(false);
    await paragraph.tap();
    expect(await page.locator('.handle').isVisible()).toBe(true);
  });
});

/** Collects what the page copies, in the way of secure addresses and in the other one. */
async function keepCopies(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept: string[] = [];
    Object.assign(window, { kept });
    const keep = (text: string): Promise<void> => {
      kept.push(text);
      return Promise.resolve();
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: keep } });
  });
}

function copies(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { kept: string[] }).kept);
}
