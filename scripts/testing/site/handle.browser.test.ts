/** The handle comes to whatever has an address, by pointer, finger and keyboard, and says what it did. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { routes } from '../../../src/lib/routes.ts';
import { zhHandle } from '../../../src/ui/zh.ts';
import { ages, browserFor } from '../browser-for.ts';
import { openPage } from '../page.ts';
import { planIds, planJson } from './pages.ts';
import { attribute, click, copies, count, hover, keepCopies, sees, tap, text } from './reader.ts';

/** Where on the page each kind of passage can be pointed at, and the passage that is meant. */
const kinds = {
  heading: ['.text h2[id]', '.text h2[id]'],
  'run-in heading': ['.text [role=heading][id]', '.text [role=heading][id]'],
  paragraph: ['.text section p[id]', '.text section p[id]'],
  table: ['.text figure > figcaption', '.text figure[id]'],
  row: ['.text tr[data-row] > :first-child', '.text tr[data-row]'],
  box: ['.text .box > .caption', '.text .box[id]'],
  item: ['.text .box .item', '.text .box .item'],
} as const;

/** What the handle says of a button. */
const said = (name: string): readonly (string | undefined)[] =>
  zhHandle.buttons.find(([one]) => one === name) ?? [];

const address = (id: string): string => inject('site') + routes.plan(id);

/** A plan that has a kind of passage; undefined where none has. */
async function planWith(page: Page, selector: string): Promise<string | undefined> {
  for (const id of planIds()) {
    await page.goto(address(id));
    if ((await count(page, selector)) > 0) return id;
  }
  return undefined;
}

describe.each(ages)('%s Chromium', (age) => {
  const browser = browserFor(age);

  describe.each([
    ['a pointer', { viewport: { width: 1366, height: 768 } }, hover],
    ['a finger', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }, tap],
  ] as const)('%s', (_, options, point) => {
    test.each(Object.entries(kinds))('finds the handle of a %s', async (_, [place, passage]) => {
      const { page } = await openPage(browser(), options);
      const id = await planWith(page, passage);
      if (id === undefined) return;
      await keepCopies(page);
      const anchor = (await attribute(page, passage, 'id')) ?? '';
      await point(page, place);
      await expect
        .poll(() => attribute(page, '.handle', 'aria-label'))
        .toBe(`${zhHandle.label} ${anchor}`);
      expect(await sees(page, '.handle')).toBe(true);
      await click(page, '.handle [data-copy=link]');
      await expect.poll(() => copies(page)).toEqual([`${address(id)}#${anchor}`]);
      await expect.poll(() => text(page, '[role=status].told')).toBe(said('link')[3]);
    });
  });

  test('where a link arrives the handle is there for the keyboard, and not in the way of a finger', async () => {
    const [id = ''] = planIds();
    const anchor = planJson(id).blocks.find(({ kind }) => kind === 'paragraph')?.anchor ?? '';
    for (const finger of [false, true]) {
      const { page } = await openPage(browser(), { hasTouch: finger, isMobile: finger });
      await page.goto(`${address(id)}#${anchor}`);
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(anchor);
      await expect.poll(() => count(page, '.handle')).toBe(1);
      expect(await sees(page, '.handle')).toBe(!finger);
    }
  });

  test('the handle is one stop of the tab key, and arrows lead through its buttons', async () => {
    const { page } = await openPage(browser(), { viewport: { width: 1366, height: 768 } });
    const [id = ''] = planIds();
    await page.goto(address(id));
    await page.evaluate(() => document.querySelector<HTMLElement>('.text h2 > a')?.focus());
    await expect.poll(() => sees(page, '.handle')).toBe(true);
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.closest('.handle') ? activeElement.textContent.trim() : '';
      });
    await page.keyboard.press('Tab');
    expect(await focused()).toBe(said('link')[1]);
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe(said('citation')[1]);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('');
    // The handle has gone on to what has the focus now.
    await page.keyboard.press('Tab');
    expect(await focused()).not.toBe('');
    await page.keyboard.press('Escape');
    expect(await sees(page, '.handle')).toBe(false);
  });

  test.each([
    ['desktop', { width: 1366, height: 768 }],
    ['phone', { width: 360, height: 740 }],
  ] as const)('a link arrives in the middle of the page, %s', async (_, viewport) => {
    const { page } = await openPage(browser(), { viewport });
    const [id = ''] = planIds();
    // Short enough to stand in the middle.
    const { anchor } =
      planJson(id).blocks.find(
        ({ kind, text, division }) =>
          kind === 'paragraph' && text.length > 20 && text.length < 90 && division?.includes('-'),
      ) ?? {};
    await page.goto(`${address(id)}#${anchor ?? ''}`);
    const seen = (): Promise<{ id: string; focus: boolean; middle: boolean; marked: boolean }> =>
      page.evaluate(() => {
        const target = document.querySelector<HTMLElement>('.text :target');
        const { top = 0, bottom = 0 } = target?.getBoundingClientRect() ?? {};
        const middle = (top + bottom) / 2 / innerHeight;
        return {
          id: target?.id ?? '',
          focus: document.activeElement === target,
          middle: middle > 0.3 && middle < 0.7,
          marked:
            target !== null && getComputedStyle(target).backgroundColor !== 'rgba(0, 0, 0, 0)',
        };
      });
    await expect.poll(seen).toEqual({ id: anchor, focus: true, middle: true, marked: true });
  });
});
