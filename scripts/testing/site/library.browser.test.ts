/** The library narrows its list without a server, and the missing page finds its way home. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { routes } from '../../../src/lib/routes.ts';
import type { Plan } from '../../../src/plan.schema.ts';
import { browserFor } from '../browser-for.ts';
import { openPage } from '../page.ts';
import { planIds, planJson } from './pages.ts';

const browser = browserFor();

/** Ids of the plans that are shown, in their order. */
const shown = (page: Page): Promise<string[]> =>
  page.$$eval('.library li > a', (links) =>
    links
      .filter((link) => link.getClientRects().length > 0)
      .map((link) => (link as HTMLAnchorElement).href.split('/').at(-2) ?? ''),
  );

/** The list that is filtered; the home page shows so few plans as cards. */
const list = (): string => inject('site') + routes.libraryByYear();

const metas = () => planIds().map((id) => planJson(id));
const dated = ({ issued, published }: Plan): string => issued ?? published ?? '';

test('the filter shows the plans that hold the words, and all again', async () => {
  const { page } = await openPage(browser());
  await page.goto(list());
  expect((await shown(page)).sort()).toEqual(planIds());
  const { id, title } = metas().at(-1) as Plan;
  await page.fill('.filter [name=q]', title);
  expect(await shown(page)).toEqual([id]);
  expect(await page.textContent('.filter output')).toContain('1');
  expect(await page.locator('.group h2:visible').count()).toBe(1);
  await page.fill('.filter [name=q]', '无此规划');
  expect(await shown(page)).toEqual([]);
  expect(await page.locator('.group:visible').count()).toBe(0);
  await page.click('.filter [type=reset]');
  await expect.poll(() => shown(page)).toHaveLength(planIds().length);
  expect(new URL(page.url()).search).toBe('');
});

test('a region shows its own plans and those of the regions in it', async () => {
  const { page } = await openPage(browser());
  await page.goto(list());
  const [parent = ''] = metas().flatMap(({ region }) => region?.parent ?? []);
  const held = metas().filter(({ region }) => [region?.name, region?.parent].includes(parent));
  expect(held.length).toBeGreaterThan(0);
  await page.selectOption('.filter [name=region]', parent);
  expect((await shown(page)).sort()).toEqual(held.map(({ id }) => id));
});

test('kind and year narrow, the address says so, and is understood when it comes back', async () => {
  const { page } = await openPage(browser());
  await page.goto(list());
  const { id, kind } = metas().find((plan) => plan.kind !== '规划') as Plan;
  await page.selectOption('.filter [name=kind]', kind);
  expect(await shown(page)).toContain(id);
  for (const other of await shown(page)) expect(planJson(other).kind).toBe(kind);
  await page.selectOption('.filter [name=sort]', 'longest');
  const before = await shown(page);
  await page.goto(page.url());
  expect(await shown(page)).toEqual(before);
  expect(await page.inputValue('.filter [name=kind]')).toBe(kind);
  expect(await page.inputValue('.filter [name=sort]')).toBe('longest');
  await page.goto(`${list()}?kind=nothing&sort=nothing`);
  expect(await shown(page)).toHaveLength(planIds().length);
});

test('the list can be put in another order, and back', async () => {
  const { page } = await openPage(browser());
  await page.goto(list());
  const arranged = await shown(page);
  await page.selectOption('.filter [name=sort]', 'newest');
  const newest = (await shown(page)).map((id) => dated(planJson(id)));
  expect(newest).toEqual([...newest].sort().reverse());
  await page.selectOption('.filter [name=sort]', 'oldest');
  const oldest = (await shown(page)).map((id) => dated(planJson(id)));
  expect(oldest).toEqual([...oldest].sort());
  await page.selectOption('.filter [name=sort]', 'longest');
  const longest = (await shown(page)).map((id) => planJson(id).stats.characters);
  expect(longest).toEqual([...longest].sort((a, b) => b - a));
  await page.selectOption('.filter [name=sort]', '');
  expect(await shown(page)).toEqual(arranged);
});

test('the home page shows each plan with its goals and its picture, and both lead there', async () => {
  const { page } = await openPage(browser(), { javaScriptEnabled: false });
  await page.goto(inject('site'));
  expect((await shown(page)).sort()).toEqual(planIds());
  for (const plan of metas()) {
    const card = page.locator('.cards > li', { has: page.locator(`a[href*="/${plan.id}/"]`) });
    expect(await card.locator('.strip a').count()).toBe(plan.outline.length);
    for (const link of await card.locator('dl a').all()) {
      const anchor = (await link.getAttribute('href'))?.split('#')[1];
      expect(plan.blocks.map((block) => block.anchor)).toContain(anchor);
    }
  }
  const goals = await page.locator('.cards dl').count();
  expect(goals).toBeGreaterThan(0);
});

test('without a script the library is there by region, by year and by kind, with counts', async () => {
  const { page } = await openPage(browser(), { javaScriptEnabled: false });
  await page.goto(inject('site'));
  expect(await page.locator('.filter:visible').count()).toBe(0);
  for (const view of [routes.library(), routes.libraryByYear(), routes.libraryByKind()]) {
    await page.goto(inject('site') + view);
    expect((await shown(page)).sort()).toEqual(planIds());
    const counts = await page.locator('.library > .group > h2 .count').allTextContents();
    const sum = counts.reduce((all, count) => all + parseInt(count, 10), 0);
    expect([view, sum]).toEqual([view, planIds().length]);
  }
  await page.goto(inject('site'));
  const [tile] = await page.$$('.tiles a');
  await tile?.click();
  expect(await page.locator('h2:target').count()).toBe(1);
  await page.click('.views li:nth-child(2) a');
  await page.click('.jump li:last-child a');
  expect(new URL(page.url()).pathname).toBe(`/${routes.libraryByYear()}`);
  expect(await page.locator('h2:target').count()).toBe(1);
});

test.each(['nothing', 'plans/nothing/index.html', 'plans/a/b/c'])(
  'at %s the missing page is dressed, leads home and searches, under a path too',
  async (path) => {
    const { page, problems } = await openPage(browser());
    await page.goto(inject('siteUnderPath') + path);
    await expect
      .poll(() => page.getAttribute('#home', 'href'))
      .toBe(`${inject('siteUnderPath')}index.html`);
    const family = await page.evaluate(() => getComputedStyle(document.body).margin);
    expect(family).toBe('0px');
    await page.click('#home');
    expect(page.url()).toBe(`${inject('siteUnderPath')}index.html`);
    await page.goBack();
    await page.fill('form.search input', '科技');
    await page.click('form.search button');
    expect(page.url()).toBe(
      `${inject('siteUnderPath')}${routes.search()}?q=${encodeURIComponent('科技')}`,
    );
    problems.length = 0;
  },
);
