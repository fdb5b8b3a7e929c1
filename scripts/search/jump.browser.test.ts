/** Pasting an address or a citation into a search field leads to the place. */
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { routes } from '../../src/lib/routes.ts';
import type { Plan } from '../../src/plan.schema.ts';
import { citeName, zhSearch } from '../../src/ui/zh.ts';
import { ages, browserFor } from '../testing/browser-for.ts';
import { accessibilityProblems, openPage } from '../testing/page.ts';
import { planIds, planJson } from '../testing/site/pages.ts';
import {
  attribute,
  click,
  copies,
  count,
  hover,
  keepCopies,
  text,
} from '../testing/site/reader.ts';

const inPage = 'main input[type="search"]';
const inHeader = '.search input[type="search"]';
const offered = '#results .jump a';

/** A plan with a number of its own, and a division below another. */
function cited(): { plan: Plan; anchor: string; place: string } {
  for (const plan of planIds().map(planJson)) {
    const above = plan.outline.find(({ children }) => children.length > 1);
    const [, below] = above?.children ?? [];
    const known = plan.docNumber !== null && !plan.docNumber.includes('〓');
    if (known && above?.label && below?.label)
      return { plan, anchor: below.anchor, place: above.label + below.label };
  }
  throw new Error('The site under test holds no plan that can be cited.');
}

/** Types into a field, as the keyboard of Chromium 88 can. */
async function enter(page: Page, field: string, pasted: string): Promise<void> {
  await page.evaluate((wanted) => {
    const input = document.querySelector<HTMLInputElement>(wanted);
    input?.focus();
    input?.select();
  }, field);
  await page.keyboard.insertText(pasted);
  await page.keyboard.press('Enter');
}

const arrived = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('.text :target')?.id ?? '');

describe.each(ages)('%s Chromium', (age) => {
  const browser = browserFor(age);

  describe.each(['http', 'file'] as const)('%s', (way) => {
    const site = (): string =>
      way === 'http' ? inject('siteUnderPath') : `${pathToFileURL(inject('dist')).href}/`;

    test('from the field of any page', async () => {
      const { plan, anchor, place } = cited();
      const { page } = await openPage(browser());
      const other = planIds().find((id) => id !== plan.id) ?? '';
      const target = `${site()}${routes.plan(plan.id)}#${anchor}`;
      for (const [start, pasted] of [
        [routes.library(), `${plan.id}#${anchor}`],
        [
          routes.plan(other),
          `${citeName(plan)}${place} http://10.0.0.1/x/plans/${plan.id}/index.html#${anchor}`,
        ],
        [routes.apparatus(plan.id), `${citeName(plan)}${place}`],
        [routes.rules(), target],
      ] as const) {
        await page.goto(site() + start);
        await enter(page, inHeader, pasted);
        await expect.poll(() => page.url(), { timeout: 5000 }).toBe(target);
        await expect.poll(() => arrived(page)).toBe(anchor);
      }
    });

    test('in the field of a plan an anchor alone means this plan', async () => {
      const { plan, anchor } = cited();
      const { page } = await openPage(browser());
      const address = site() + routes.plan(plan.id);
      await page.goto(address);
      await enter(page, inHeader, anchor);
      await expect.poll(() => page.url()).toBe(`${address}#${anchor}`);
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(anchor);
      await enter(page, inHeader, '#s99-p99');
      await expect.poll(() => text(page, '.fate')).toBe(zhSearch.jump.fates.near);
      expect(await attribute(page, offered, 'href')).toContain(routes.plan(plan.id));
    });

    test('the search page offers the place first, and Enter goes there', async () => {
      const { plan, anchor, place } = cited();
      const { page } = await openPage(browser());
      await page.goto(site() + routes.search());
      const number = plan.docNumber?.replace('〔', '[').replace('〕', ']') ?? '';
      await page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), inPage);
      await page.keyboard.insertText(`${number}${place}`);
      await expect.poll(() => count(page, offered)).toBe(1);
      expect(await text(page, '#results a')).toBe(zhSearch.jump.to + citeName(plan) + place);
      expect(await text(page, '#status')).toContain(zhSearch.jump.hint);
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(() => document.activeElement?.closest('.jump') !== null)).toBe(
        true,
      );
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await expect.poll(() => arrived(page)).toBe(anchor);
    });
  });
});

describe('what is said', () => {
  const browser = browserFor();

  test('who goes back comes to the page where the citation was pasted', async () => {
    const { plan, anchor } = cited();
    const { page } = await openPage(browser());
    await page.goto(inject('site') + routes.library());
    await enter(page, inHeader, `${plan.id}#${anchor}`);
    await expect.poll(() => arrived(page)).toBe(anchor);
    await page.goBack();
    expect(page.url()).toBe(inject('site') + routes.library());
  });

  test('a shared search for a number goes nowhere unasked, and finds the words too', async () => {
    const { plan } = cited();
    const { page } = await openPage(browser());
    await page.goto(
      `${inject('site')}${routes.search()}?q=${encodeURIComponent(plan.docNumber ?? '')}`,
    );
    await page.waitForSelector(offered);
    expect(await page.$$eval('#results > section', (all) => all.length)).toBeGreaterThan(1);
    expect(new URL(page.url()).pathname).toContain(routes.search());
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test.each([
    ['no-such-plan#s1', zhSearch.jump.noPlan('no-such-plan')],
    ['《没有的规划》（无政发〔2021〕1号）三、', zhSearch.jump.noCited],
    ['无政发〔2021〕1号', zhSearch.jump.noCited],
    ['s3-1-p2', zhSearch.jump.whichPlan('s3-1-p2')],
  ])('of %s, which nothing answers to', async (pasted, said) => {
    const { page } = await openPage(browser());
    await page.goto(inject('site') + routes.search());
    await enter(page, inPage, pasted);
    await expect.poll(() => text(page, '#status')).toBe(said);
    expect(await count(page, offered)).toBe(0);
  });

  test('whatever the handle copies is understood without its address', async () => {
    const { plan } = cited();
    const { page } = await openPage(browser(), { viewport: { width: 1366, height: 768 } });
    await page.goto(inject('site') + routes.plan(plan.id));
    await keepCopies(page);
    const kinds = [
      '.text h2 a',
      '.text section p[id]',
      '.text tr[id] td',
      '.text figure > figcaption',
      '.text .box > .caption',
    ];
    const there = await page.evaluate(
      (all) => all.filter((one) => document.querySelector(one) !== null),
      kinds,
    );
    expect(there.length).toBeGreaterThan(2);
    for (const kind of there) {
      await hover(page, kind);
      await click(page, '.handle [data-copy=citation]');
    }
    await expect.poll(async () => (await copies(page)).length).toBe(there.length);
    for (const copied of await copies(page)) {
      const [citation = ''] = copied.split('（规划文库整理本）');
      await page.goto(inject('site') + routes.search());
      await enter(page, inPage, citation);
      await page.waitForSelector('.text, #results .jump');
      if (await page.$('#results .jump')) {
        expect(await text(page, offered)).toContain(zhSearch.jump.to + citation);
        expect(await text(page, '.fate')).toBeNull();
      } else {
        expect(page.url()).toContain(routes.plan(plan.id));
      }
    }
  });
});
