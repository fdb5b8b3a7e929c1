/**
 * What people come for, done as the manual for readers says: each act of a reader is counted, and the manual must say that
 * many. A click, a tap, a key, words that are typed or a selection is an act; what the page does by itself is none.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { routes } from '../../../src/lib/routes.ts';
import { root } from '../../folders.ts';
import { browserFor } from '../browser-for.ts';
import { openPage } from '../page.ts';
import { addressOf, planIds, planJson } from './pages.ts';
import { attribute, click, copies, count, hover, keepCopies, sees, text } from './reader.ts';

const browser = browserFor();
const desktop = { viewport: { width: 1366, height: 768 } };

/** Steps of each task as the manual says them, by its name. */
const manual = new Map(
  Array.from(
    readFileSync(join(root, 'docs/reader.md'), 'utf8').matchAll(/^\| (\S+?) +\|.*\| +(\d+) +\|$/gm),
  ).map(([, task = '', steps]) => [task, Number(steps)]),
);

/** A reader who counts what they do. */
class Reader {
  readonly page: Page;
  steps = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async click(selector: string): Promise<void> {
    this.steps += 1;
    await click(this.page, selector);
  }

  /** Words as they are typed, or one key. */
  async type(words: string): Promise<void> {
    this.steps += 1;
    if (/^[A-Z][A-Za-z]+$/.test(words) || words === '/') await this.page.keyboard.press(words);
    else await this.page.keyboard.type(words);
  }

  async open(address: string): Promise<void> {
    this.steps += 1;
    await this.page.goto(address);
  }
}

async function reader(): Promise<Reader> {
  const { page } = await openPage(browser(), desktop);
  return new Reader(page);
}

const [plan = ''] = planIds();
/** A paragraph far below the head. */
const passage = planJson(plan).blocks.filter(({ kind }) => kind === 'paragraph')[60];

/** Goes to the passage, which is reading and no act, and points at it. */
async function pointAtPassage(one: Reader): Promise<void> {
  await one.page.goto(addressOf('http', routes.plan(plan)));
  await keepCopies(one.page);
  const pointed = async (): Promise<string | null> => {
    await hover(one.page, `[id="${passage?.anchor}"]`);
    return attribute(one.page, '.handle', 'aria-label');
  };
  await expect.poll(pointed).toMatch(new RegExp(` ${passage?.anchor}$`));
  one.steps += 1;
}

const tasks: Record<string, (one: Reader) => Promise<void>> = {
  发一段话: async (one) => {
    await pointAtPassage(one);
    await one.click('.handle [data-copy=link]');
    await expect.poll(() => copies(one.page)).toHaveLength(1);
    const [link = ''] = await copies(one.page);
    await one.page.goto('about:blank');
    await one.open(link);
    await expect.poll(() => sees(one.page, ':target')).toBe(true);
    expect(await attribute(one.page, ':target', 'id')).toBe(passage?.anchor);
    expect(await text(one.page, '.bar .whole')).toContain(planJson(plan).title);
  },
  查各份规划的研发目标: async (one) => {
    await one.page.goto(addressOf('http', routes.library()));
    await one.click('.examples a');
    await expect.poll(() => count(one.page, '#results .found')).toBeGreaterThanOrEqual(4);
    expect(await text(one.page, '#results')).toContain('2025');
  },
  引用并导出: async (one) => {
    await pointAtPassage(one);
    await one.click('.handle [data-show=references]');
    await expect.poll(() => count(one.page, 'dialog.references pre')).toBe(3);
    await one.click('dialog.references button');
    await expect.poll(() => copies(one.page)).toHaveLength(1);
    expect((await copies(one.page))[0]).toContain('[A/OL]');
  },
  '这里为什么是〓': async (one) => {
    const holed = planIds().find((id) => planJson(id).stats.gaps > 0) ?? '';
    await one.page.goto(addressOf('http', routes.plan(holed)));
    await one.click('.text a.gap');
    await expect.poll(() => sees(one.page, '.card')).toBe(true);
  },
  打印一章: async (one) => {
    await one.page.goto(addressOf('http', routes.plan(plan)));
    await one.page.evaluate(
      () => (window.print = () => document.body.classList.add('was-printed')),
    );
    await one.click('.pager button');
    expect(await count(one.page, '.was-printed')).toBe(1);
    expect(await count(one.page, '.text > section.printed')).toBe(1);
  },
  只用键盘: async (one) => {
    await one.page.goto(addressOf('http', routes.plan(plan)));
    await one.type('/');
    await one.type('科技创新');
    await one.type('Enter');
    await expect.poll(() => count(one.page, '#results li a')).toBeGreaterThan(0);
    await one.type('/');
    const atResult = (): Promise<boolean> =>
      one.page.evaluate(() => document.activeElement?.matches('#results li a') ?? false);
    while (!(await atResult()) && one.steps < 20) await one.type('ArrowDown');
    await one.type('Enter');
    await expect.poll(() => count(one.page, 'mark[aria-current]')).toBe(1);
  },
  从U盘打开: async (one) => {
    await one.open(addressOf('file', routes.library()));
    await one.click('.opening input[type=search]');
    await one.type('科技创新');
    await one.type('Enter');
    await expect.poll(() => count(one.page, '#results li a')).toBeGreaterThan(0);
    await one.click('#results li a');
    await expect.poll(() => count(one.page, 'mark[aria-current]')).toBe(1);
  },
  我在哪里: async (one) => {
    await one.page.goto(`${inject('site')}${routes.plan(plan)}#${passage?.anchor}`);
    await expect.poll(() => text(one.page, '.bar .here')).not.toBe('');
    expect(await text(one.page, '.bar .whole')).toContain(planJson(plan).title);
  },
};

test('the manual tells of these tasks and of no other', () => {
  expect([...manual.keys()]).toEqual(Object.keys(tasks));
});

test.each(Object.entries(tasks))('%s', async (name, task) => {
  const one = await reader();
  await task(one);
  expect(one.steps).toBe(manual.get(name));
});
