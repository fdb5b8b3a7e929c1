/** Nothing for axe to find on any kind of page, in light and dark, on the desktop, on the phone and on paper. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { routes, type Route } from '../../../src/lib/routes.ts';
import { browserFor } from '../browser-for.ts';
import { accessibilityProblems, openPage } from '../page.ts';
import { allPages, kindsOfPages, planIds } from './pages.ts';

const browser = browserFor();

const desktop = { width: 1366, height: 768 };
const phone = { width: 360, height: 740 };

const looks = [
  ['light, desktop', { viewport: desktop }, 'screen'],
  ['dark, phone', { colorScheme: 'dark', viewport: phone, hasTouch: true }, 'screen'],
  ['on paper', { viewport: desktop }, 'print'],
] as const;

// The phone has the same colours, the dark the same room.
test.each(looks)('%s: axe finds nothing on any kind of page', async (_name, options, media) => {
  const { page, problems } = await openPage(browser(), options);
  await page.emulateMedia({ media });
  expect(await foundOn(page, kindsOfPages())).toEqual({});
  forgetGuesses(problems);
});

// Colours and paper take no room.
test.each([desktop, phone])('$width pixels: no page is wider than the window', async (viewport) => {
  const { page, problems } = await openPage(browser(), { viewport });
  expect(await sidewaysOnEveryKind(page)).toEqual({});
  forgetGuesses(problems);
});

// Pages of a kind have the same colours.
test('axe finds nothing on any page of the site', async () => {
  const { page, problems } = await openPage(browser(), { viewport: desktop });
  const kinds = new Set(kindsOfPages());
  const others = allPages().filter((route) => !kinds.has(route));
  expect(others.length).toBeGreaterThan(kinds.size);
  expect(await foundOn(page, others, false)).toEqual({});
  forgetGuesses(problems);
}, 600_000);

test('axe finds nothing while the sheet is open or the handle at work', async () => {
  const { page } = await openPage(browser(), { viewport: phone, hasTouch: true });
  await page.goto(inject('site') + routes.plan(planIds()[0] ?? ''));
  await page.click('.bar .toggle');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('.text section p[id]').first().tap();
  await page.click('.handle [data-copy=citation]');
  await expect.poll(() => page.textContent('.told')).not.toBe('');
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('at 320 pixels with the largest letters nothing is lost sideways', async () => {
  const { page, problems } = await openPage(browser(), { viewport: { width: 320, height: 640 } });
  await page.goto(inject('site'));
  await page.selectOption('[data-setting=size]', 'huge');
  expect(await sidewaysOnEveryKind(page)).toEqual({});
  forgetGuesses(problems);
});

test('with letters of twice the size nothing is lost sideways, on a desktop and on a phone', async () => {
  for (const viewport of [desktop, phone]) {
    const { page, problems } = await openPage(browser(), { viewport });
    const debuggerOfPage = await page.context().newCDPSession(page);
    await debuggerOfPage.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    expect(await sidewaysOnEveryKind(page)).toEqual({});
    const letters = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    expect(parseFloat(letters)).toBeGreaterThanOrEqual(32);
    forgetGuesses(problems);
  }
});

/** What axe finds on pages, by their address. */
async function foundOn(
  page: Page,
  routes: readonly Route[],
  colours = true,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const route of routes) {
    await page.goto(inject('site') + route);
    const wrong = await accessibilityProblems(page, colours);
    if (wrong.length > 0) found[route] = wrong;
  }
  return found;
}

/** The pages that are wider than the window, and by how many pixels. */
async function sidewaysOnEveryKind(page: Page): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const route of kindsOfPages()) {
    await page.goto(inject('site') + route);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (wider !== 0) found[route] = wider;
  }
  return found;
}

/** The page for a missing address looks for its style at every depth: that it fails at most is no problem. */
function forgetGuesses(problems: string[]): void {
  problems.splice(0, problems.length, ...problems.filter((problem) => !problem.includes('404')));
}
