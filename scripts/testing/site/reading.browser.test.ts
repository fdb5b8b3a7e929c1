/** What a reader does on the page of a plan, in a current Chromium and in Chromium 88. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { routes } from '../../../src/lib/routes.ts';
import { ages, browserFor } from '../browser-for.ts';
import { openPage } from '../page.ts';
import { addressOf, planIds } from './pages.ts';
import {
  attribute,
  choose,
  click,
  copies,
  count,
  hover,
  keepCopies,
  sees,
  tap,
  text,
} from './reader.ts';

const desktop = { width: 1366, height: 768 };
const phone = { width: 360, height: 740 };
/** An old browser takes its time with a long page. */
const patience = { timeout: 10_000 };
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
  attribute(page, '.outline [aria-current]', 'href');

describe.each(ages)('%s Chromium', (age) => {
  const browser = browserFor(age);

  test('下载 in the head opens what it leads to', async () => {
    const { page } = await openPage(browser());
    await page.goto(inject('site') + routes.plan(plan()));
    expect(await count(page, '.origin[open]')).toBe(0);
    await click(page, '.start a[href="#ways"]');
    await expect.poll(() => count(page, '.origin[open]')).toBe(1);
  });

  describe.each(['http', 'file'] as const)('%s', (protocol) => {
    const address = (hash = ''): string => addressOf(protocol, routes.plan(plan())) + hash;

    test('the target of a link is marked and clear of the bar', async () => {
      const { page } = await openPage(browser(), { viewport: desktop });
      await page.goto(address());
      const anchor = await middle(page);
      await page.goto(address(`#${anchor}`));
      await expect.poll(() => current(page), patience).toBe(`#${anchor}`);
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
      const { page } = await openPage(browser(), { viewport: desktop });
      await page.goto(address());
      const all = await headings(page);
      for (const anchor of [all[3], all[all.length >> 1], all.at(-1)]) {
        await page.evaluate((id) => {
          document.getElementById(id)?.scrollIntoView({ block: 'start' });
        }, anchor ?? '');
        await expect.poll(() => count(page, '.outline [aria-current]'), patience).toBe(1);
        expect(await sees(page, '.outline [aria-current]')).toBe(true);
      }
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await expect.poll(() => current(page), patience).toBe(`#${all.at(-1) ?? ''}`);
      await page.evaluate(() => scrollTo(0, 0));
      await expect.poll(() => count(page, '.outline [aria-current]'), patience).toBe(0);
    });

    test('hovering a paragraph offers its link and its citation', async () => {
      const { page } = await openPage(browser(), { viewport: desktop });
      await page.goto(address());
      await keepCopies(page);
      const anchor = (await attribute(page, '.text section p[id]', 'id', 5)) ?? '';
      await hover(page, '.text section p[id]', 5);
      await click(page, '.handle [data-copy=link]');
      await expect.poll(() => copies(page)).toEqual([address(`#${anchor}`)]);
      await expect.poll(() => text(page, '.told')).not.toBe('');
      await click(page, '.handle [data-copy=citation]');
      await expect.poll(async () => (await copies(page)).length).toBe(2);
      const citation = (await copies(page))[1] ?? '';
      const title = await text(page, 'h1');
      expect(citation.startsWith(`《${title ?? '?'}》`)).toBe(true);
      // A path of this machine would say nothing to others.
      const named = protocol === 'http' ? address(`#${anchor}`) : `${plan()}#${anchor}`;
      expect(citation.endsWith(` ${named}`)).toBe(true);
      await click(page, '.handle a');
      await expect.poll(() => count(page, '.lines')).toBe(1);
      expect(new URL(page.url()).hash).toBe(`#${anchor}`);
      await expect.poll(() => count(page, `.lines #${anchor}`)).toBe(1);
    });

    test('a citation names the division', async () => {
      const { page } = await openPage(browser(), { viewport: desktop });
      await page.goto(address());
      await keepCopies(page);
      await hover(page, '.text section p[id]', 5);
      await click(page, '.handle [data-copy=citation]');
      await expect.poll(async () => (await copies(page)).length).toBe(1);
      expect((await copies(page))[0]).toContain(await text(page, '.outline > ol > li .label'));
    });

    test('the keyboard reaches the handle and walks from passage to passage', async () => {
      const { page } = await openPage(browser(), { viewport: desktop });
      await page.goto(address());
      await keepCopies(page);
      await page.evaluate(() => document.querySelector<HTMLElement>('.text h2 > a')?.focus());
      // Who comes there by the keyboard has pressed keys before, and it is there.
      await expect.poll(() => count(page, '.handle'), patience).toBe(1);
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
      const { page } = await openPage(browser(), { viewport: desktop, colorScheme: 'light' });
      await page.goto(address());
      const look = (): Promise<string[]> =>
        page.evaluate(() => {
          const { backgroundColor, fontSize } = getComputedStyle(document.documentElement);
          return [backgroundColor, fontSize];
        });
      const before = await look();
      await choose(page, '[data-setting=theme]', 'dark');
      await choose(page, '[data-setting=size]', 'huge');
      const after = await look();
      expect(after[0]).not.toBe(before[0]);
      expect(parseFloat(after[1] ?? '')).toBeGreaterThan(parseFloat(before[1] ?? ''));
      await click(page, '.brand');
      await expect.poll(() => count(page, '.library')).toBe(1);
      // The text is there before the style and the script are.
      await page.waitForLoadState();
      expect(await look()).toEqual(after);
      const shown = await page.evaluate(
        () => document.querySelector<HTMLSelectElement>('[data-setting=theme]')?.value,
      );
      expect(shown).toBe('dark');
    });

    test('on the phone the outline is a sheet that leads on and closes', async () => {
      const { page } = await openPage(browser(), { viewport: phone, hasTouch: true });
      await page.goto(address());
      expect(await sees(page, '.outline')).toBe(false);
      await click(page, '.bar .toggle');
      expect(await sees(page, '.outline')).toBe(true);
      await page.keyboard.press('Escape');
      expect(await sees(page, '.outline')).toBe(false);
      await click(page, '.bar .toggle');
      const entry = '.outline > ol > li > a';
      const hash = (await attribute(page, entry, 'href', 2)) ?? '';
      await click(page, entry, 2);
      await expect.poll(() => sees(page, '.outline')).toBe(false);
      expect(new URL(page.url()).hash).toBe(hash);
    });

    test('without a script the text, the outline and the links between pages remain', async () => {
      const { page } = await openPage(browser(), { viewport: desktop, javaScriptEnabled: false });
      await page.goto(address());
      for (const part of ['.text p', '.outline ol a', 'h1', '.planhead .by']) {
        expect([part, await sees(page, part)]).toEqual([part, true]);
      }
      for (const part of ['.settings', '.bar', '.handle']) {
        expect([part, await sees(page, part)]).toEqual([part, false]);
      }
      const hash = (await attribute(page, '.outline a', 'href', 2)) ?? '';
      await click(page, '.outline a', 2);
      await expect.poll(() => new URL(page.url()).hash).toBe(hash);
      await click(page, '.planhead .caution a');
      await expect.poll(() => count(page, '.apparatus h1')).toBe(1);
      await click(page, '.brand');
      await expect.poll(() => count(page, '.library li')).toBe(planIds().length);
    });
  });

  test('touching a paragraph shows the handle beside it', async () => {
    const { page } = await openPage(browser(), { viewport: phone, hasTouch: true });
    await page.goto(inject('site') + routes.plan(plan()));
    expect(await sees(page, '.handle')).toBe(false);
    await tap(page, '.text section p[id]', 3);
    await expect.poll(() => sees(page, '.handle')).toBe(true);
  });
});
