/** What a reader does, from the library to a copied link: the same whatever serves the site. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { routes } from '../../../src/lib/routes.ts';
import {
  attribute,
  choose,
  click,
  copies,
  count,
  hover,
  keepCopies,
  sees,
  text,
} from './reader.ts';

const common = '科技创新';

/**
 * Opens a plan, switches to dark, searches, follows the first result and copies the link to a paragraph.
 *
 * @param page empty page of a desktop
 * @param site address of the site, with a closing slash; the page that is there leads to the library
 */
export async function goTheWholeWay(page: Page, site: string): Promise<void> {
  await page.goto(site + routes.library());
  await arrived(page, '.library');

  await click(page, '.library li a');
  await arrived(page, '.outline');
  expect(await sees(page, '.text p')).toBe(true);

  const background = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await choose(page, '[data-setting=theme]', 'dark');
  await expect.poll(background).not.toBe(light);
  const dark = await background();

  const field = '[role=search] input[type=search]';
  await page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), field);
  await page.keyboard.type(common);
  await page.keyboard.press('Enter');
  await arrived(page, '#results li a');
  expect(await background()).toBe(dark);
  expect(await text(page, '#status')).toMatch(/^找到 \d+ 份规划中的 \d+ 节。$/);

  await click(page, '#results li a');
  await arrived(page, 'mark[aria-current]');
  expect(await text(page, 'mark[aria-current]')).toBe(common);
  expect(await background()).toBe(dark);

  await keepCopies(page);
  const passage = '.text section p[id]';
  const anchor = (await attribute(page, passage, 'id')) ?? '';
  // The page may still be going to the marked words, and the passage move away from under the pointer.
  const pointed = async (): Promise<string | null> => {
    await hover(page, passage);
    return attribute(page, '.handle', 'aria-label');
  };
  await expect.poll(pointed).toMatch(new RegExp(` ${anchor}$`));
  await click(page, '.handle [data-copy=link]');
  await expect.poll(() => copies(page)).toHaveLength(1);
  const [link = ''] = await copies(page);
  expect(link.startsWith(site) && link.endsWith(`#${anchor}`)).toBe(true);

  // The link is good for whoever gets it.
  await page.goto('about:blank');
  await page.goto(link);
  await arrived(page, `#${anchor}:target`);
  expect(await count(page, 'mark')).toBe(0);
}

/** Waits for an element on a page that has loaded. */
async function arrived(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector);
  await page.waitForLoadState();
}
