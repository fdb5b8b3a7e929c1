/** How the search page behaves: what a reader types, sees, follows, and is told when something fails. */
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { routes } from '../../src/lib/routes.ts';
import { zhMarks, zhSearch } from '../../src/ui/zh.ts';
import { contentDir } from '../folders.ts';
import { browserFor } from '../testing/browser-for.ts';
import { accessibilityProblems, openPage } from '../testing/page.ts';
import { readPlans } from './oracle.ts';

const common = '科技创新';
const field = 'main input[type="search"]';
const results = '#results li a';

/** An address of the search page with a query. */
const asking = (site: string, query: string): string =>
  `${site}${routes.search()}?q=${encodeURIComponent(query)}`;

const asked = (page: Page): string | null => new URL(page.url()).searchParams.get('q');

const browser = browserFor();

describe('asking', () => {
  test('the key / leads from any page to the box, and the box to the results', async () => {
    const { page } = await openPage(browser());
    for (const site of [inject('site'), inject('siteUnderPath')]) {
      await page.goto(site + routes.library());
      await page.keyboard.press('/');
      await page.keyboard.type(common);
      await page.keyboard.press('Enter');
      await page.waitForSelector(results);
      expect(page.url()).toBe(asking(site, common));
      expect(await page.inputValue(field)).toBe(common);
    }
  });

  test('results come as one types, and the address follows', async () => {
    const { page } = await openPage(browser());
    await page.goto(inject('site') + routes.search());
    expect(await page.textContent('#status')).toBe(zhSearch.idle);
    await page.locator(field).pressSequentially(common);
    await page.waitForSelector(results);
    expect(asked(page)).toBe(common);
    expect(await page.textContent('#status')).toMatch(/^找到 \d+ 份规划中的 \d+ 节。$/);
  });

  test('nothing is searched while an input method composes', async () => {
    const { page } = await openPage(browser());
    await page.goto(inject('site') + routes.search());
    const send = (type: string, text: string): Promise<void> =>
      page.$eval(
        field,
        (input, [type, text]) => {
          (input as HTMLInputElement).value = text;
          const Kind = type === 'input' ? InputEvent : CompositionEvent;
          input.dispatchEvent(new Kind(type, { bubbles: true }));
        },
        [type, text] as const,
      );
    await send('compositionstart', '');
    await send('input', 'ke ji');
    await page.waitForTimeout(600);
    expect(asked(page)).toBeNull();
    await send('input', common);
    await send('compositionend', common);
    await page.waitForSelector(results);
    expect(asked(page)).toBe(common);
  });

  test('an answer to an earlier question is not shown', async () => {
    const { page } = await openPage(browser());
    await page.goto(asking(inject('site'), '科技'));
    await page.waitForSelector(results);
    const later = await page.textContent('#status');

    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/search/data/**', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(asking(inject('site'), '的'), { waitUntil: 'domcontentloaded' });
    await page.$eval('#status', (status) => {
      const { dataset } = document.body;
      new MutationObserver(() => {
        dataset['told'] = (dataset['told'] ?? '') + status.textContent;
      }).observe(status, { childList: true });
    });
    await page.fill(field, '科技');
    await page.waitForFunction(() => location.search === '?q=%E7%A7%91%E6%8A%80');
    release();
    await page.waitForSelector(results);
    expect(await page.$eval('body', (body) => body.dataset['told'])).toBe(
      `${zhSearch.busy}${later}`,
    );
  });
});

describe('finding', () => {
  test('filters narrow the results, say how many they leave, and stay in the address', async () => {
    const { page } = await openPage(browser());
    await page.goto(asking(inject('site'), common));
    await page.waitForSelector(results);
    const kinds = await page.$$eval('select[name="kind"] option', (options) =>
      options.map((option) => ({
        value: (option as HTMLOptionElement).value,
        sections: Number(/（(\d+)）$/.exec(option.textContent)?.[1]),
      })),
    );
    const [all, ...others] = kinds;
    expect(others.reduce((sum, kind) => sum + kind.sections, 0)).toBe(all?.sections);
    const chosen = others.find((kind) => kind.sections > 0);
    await page.selectOption('select[name="kind"]', chosen?.value ?? '');
    await page.waitForFunction(
      (sections) => document.getElementById('status')?.textContent.endsWith(` ${sections} 节。`),
      chosen?.sections,
    );
    const answer = await page.textContent('#status');
    await page.reload();
    await page.waitForSelector(results);
    expect(await page.inputValue('select[name="kind"]')).toBe(chosen?.value);
    expect(await page.textContent('#status')).toBe(answer);
  });

  test('a search in tables finds fewer sections, each with a table', async () => {
    const { page } = await openPage(browser());
    await page.goto(`${asking(inject('site'), '%')}&tables=1`);
    await page.waitForSelector(results);
    const count = async (): Promise<number> =>
      Number(/(\d+) 节。$/.exec((await page.textContent('#status')) ?? '')?.[1]);
    const inTables = await count();
    await page.uncheck('input[type="checkbox"]');
    await page.waitForFunction(() => !location.search.includes('tables'));
    await page.waitForSelector('#results:not([aria-busy])');
    expect(await count()).toBeGreaterThan(inTables);
  });

  test('a plan is found by its 发文字号, even where that stands nowhere in its text', async () => {
    const { page } = await openPage(browser());
    for (const plan of readPlans(contentDir())) {
      if (plan.docNumber === null) continue;
      await page.goto(asking(inject('site'), plan.docNumber));
      await page.waitForSelector('.found:not(.jump)');
      expect(await page.textContent('.found:not(.jump) h2')).toBe(plan.title);
      expect(await page.textContent('.found:not(.jump) .facts mark')).toBe(plan.docNumber);
    }
  });

  test('what officials say otherwise is found too, behind what was asked and labelled', async () => {
    const { page } = await openPage(browser());
    await page.goto(asking(inject('site'), '研发投入强度 2025'));
    await page.waitForSelector('.also');
    expect(await page.textContent('#status')).toBe(zhSearch.onlyAlso);
    const plans = await page.$$eval('.found h2 a', (all) => all.map((one) => one.textContent));
    expect(new Set(plans)).toEqual(new Set(readPlans(contentDir()).map(({ title }) => title)));
    await page.goto(asking(inject('site'), '技术合同成交额'));
    await page.waitForSelector('.also');
    const order = await page.$$eval('#results > *', (all) =>
      all.map((one) => one.getAttribute('class')),
    );
    expect(order.indexOf('also')).toBeGreaterThan(order.indexOf('found'));
    expect(await page.textContent('.also')).toBe(zhSearch.also('技术市场成交合同额'));
  });

  test('the name of a plan leads to it, without its marks and shortened', async () => {
    const { page } = await openPage(browser());
    const plan = readPlans(contentDir()).find(
      ({ region, title }) => region && title.startsWith(region.name) && title.includes('“'),
    );
    const { title = '', region } = plan ?? {};
    for (const typed of [
      title.replace(/[“”]/g, ''),
      `${region?.name.slice(0, 2) ?? ''}${title.replace(/[“”]/g, '').slice(-5)}`,
    ]) {
      await page.goto(asking(inject('site'), typed));
      await page.waitForSelector('.found');
      expect(await page.textContent('.found h2')).toBe(title);
    }
  });

  test('a row of a table is shown with the names of its columns', async () => {
    const { page } = await openPage(browser());
    const table = readPlans(contentDir())
      .flatMap(({ tables }) => tables)
      .find(({ rows }) => rows.length > 0);
    const { columns = [], rows = [] } = table ?? {};
    const name = columns.findIndex(({ role }) => role === 'name');
    const row = rows.find((one) => one.every((cell) => cell !== '' && !cell.includes('\n')));
    await page.goto(`${asking(inject('site'), `"${row?.[name] ?? ''}"`)}&tables=1`);
    await page.waitForSelector('.cells');
    const cells = page.locator('.cells').first();
    expect(await cells.locator('dt').allTextContents()).toEqual(columns.map(({ label }) => label));
    expect(await cells.locator('dd').allTextContents()).toEqual(row);
  });

  test('a province is chosen with its cities', async () => {
    const { page } = await openPage(browser());
    await page.goto(asking(inject('site'), common));
    await page.waitForSelector(results);
    const plans = readPlans(contentDir());
    const [parent = ''] = plans.flatMap(({ region }) => region?.parent ?? []);
    await page.selectOption('select[name="region"]', parent);
    await page.waitForFunction(() => location.search.includes('region'));
    await page.waitForSelector('#results:not([aria-busy])');
    const shown = await page.$$eval('.found h2', (all) => all.map((one) => one.textContent));
    const own = plans.filter(({ region }) => [region?.name, region?.parent].includes(parent));
    expect(shown.length).toBeGreaterThan(1);
    for (const title of shown) expect(own.map((plan) => plan.title)).toContain(title);
  });

  test('where nothing is found, what does find something is offered', async () => {
    const { page } = await openPage(browser());
    await page.goto(asking(inject('site'), '科技创新龘'));
    await page.waitForSelector('.suggestions button');
    // By then what is similar may have been found, too.
    expect(await page.textContent('#status')).toMatch(/^没有(?:找到|逐字相同)/);
    await page.click('.suggestions button');
    await page.waitForSelector(results);
  });

  test('arrow keys lead through the results and Escape back to the field', async () => {
    const { page } = await openPage(browser());
    await page.goto(asking(inject('site'), common));
    await page.waitForSelector(results);
    const focused = (): Promise<number> =>
      page.$$eval('[data-result]', (links) =>
        links.findIndex((link) => link === document.activeElement),
      );
    await page.focus(field);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(1);
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await page.$eval(field, (input) => input === document.activeElement)).toBe(true);
  });

  test('what could not be loaded is named, and asked for again on demand', async () => {
    const { page, problems } = await openPage(browser());
    await page.goto(inject('site') + routes.search());
    await page.route('**/search/data/**', (route) => route.abort());
    await page.fill(field, common);
    await page.waitForSelector('#results button');
    expect(await page.textContent('#status')).toBe(zhSearch.failed('catalog.js'));
    await page.unroute('**/search/data/**');
    await page.click('#results button');
    await page.waitForSelector(results);
    problems.length = 0;
  });

  test('without scripts the page says what is missing', async () => {
    const { page } = await openPage(browser(), { javaScriptEnabled: false });
    await page.goto(inject('site') + routes.search());
    expect(await page.locator('main noscript p').isVisible()).toBe(true);
    expect(await page.locator('#search').isVisible()).toBe(false);
  });
});

describe.each([
  ['current', 'http'],
  ['current', 'file'],
  ['oldest', 'file'],
] as const)('following a result in the %s Chromium over %s', (age, way) => {
  const own = browserFor(age);

  test('opens the plan at the section with the words marked', async () => {
    const site = way === 'http' ? inject('site') : `${pathToFileURL(inject('dist')).href}/`;
    const { page } = await openPage(own());
    await page.goto(asking(site, common));
    await page.waitForFunction((link) => document.querySelector(link) !== null, results);
    await page.evaluate((link) => document.querySelector<HTMLElement>(link)?.click(), results);
    await page.waitForFunction(() => document.querySelector('mark[aria-current]') !== null);
    const seen = await page.evaluate(() => {
      const current = document.querySelector('mark[aria-current]');
      const target = document.getElementById(location.hash.slice(1));
      return {
        words: [...new Set([...document.querySelectorAll('mark')].map((mark) => mark.textContent))],
        follows:
          current !== null &&
          target !== null &&
          (current.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) === 0,
        position: document.querySelector('.marks [role="status"]')?.textContent,
        text: document.querySelector('main .text')?.textContent,
      };
    });
    expect(seen.words).toEqual([common]);
    expect(seen.follows).toBe(true);
    expect(seen.position).toMatch(/^第 \d+ 处，共 \d+ 处$/);

    await page.evaluate((clear) => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.marks button')];
      buttons.find((button) => button.textContent === clear)?.click();
    }, zhMarks.clear);
    const cleared = await page.evaluate(() => ({
      marks: document.querySelectorAll('mark, .marks').length,
      text: document.querySelector('main .text')?.textContent,
    }));
    expect(cleared).toEqual({ marks: 0, text: seen.text });
  });
});

describe('accessibility', () => {
  test.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['phone', { viewport: { width: 360, height: 740 } }],
  ] as const)('of results and of marked words, %s', async (_kind, options) => {
    const { page } = await openPage(browser(), options);
    await page.goto(asking(inject('site'), common));
    await page.waitForSelector(results);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.click(results);
    await page.waitForSelector('.marks');
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
