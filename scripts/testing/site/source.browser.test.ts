/** The raw text with its lines: every passage leads to its words there, and every line of the text back. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { routes } from '../../../src/lib/routes.ts';
import { ages, browserFor } from '../browser-for.ts';
import { openPage } from '../page.ts';
import { planIds, planJson } from './pages.ts';

const site = (): string => inject('site');

/** What a link to the page marks: whether it is marked, in sight and clear of the edges. */
const marked = (page: Page): Promise<{ id: string; marked: boolean; inSight: boolean }> =>
  page.evaluate(() => {
    const target = document.querySelector(':target');
    const { top = -1, bottom = -1 } = target?.getBoundingClientRect() ?? {};
    const ground = target && getComputedStyle(target).backgroundColor;
    return {
      id: target?.id ?? '',
      marked: ground !== null && ground !== 'rgba(0, 0, 0, 0)',
      inSight: top > 40 && bottom < innerHeight,
    };
  });

describe.each(ages)('%s Chromium', (age) => {
  const browser = browserFor(age);

  test('a link to a line marks it', async () => {
    const { page } = await openPage(browser(), { viewport: { width: 1366, height: 768 } });
    const [id = ''] = planIds();
    const line = `L${planJson(id).source.lines >> 1}`;
    await page.goto(`${site()}${routes.source(id)}#${line}`);
    expect(await marked(page)).toEqual({ id: line, marked: true, inSight: true });
  });

  test('a link to what goes on over several lines marks them all, and the next one others', async () => {
    const { page } = await openPage(browser());
    const ids = planIds();
    const long = ids.flatMap((id) =>
      planJson(id)
        .blocks.filter(({ kind, lines }) => kind === 'row' && lines[1] > lines[0])
        .map((block) => ({ id, ...block })),
    );
    const [first, second] = long;
    expect(second).toBeDefined();
    const lines = (): Promise<number> =>
      page.evaluate(() => document.querySelectorAll('.lines > .marked').length);
    for (const row of [first, second]) {
      await page.goto(`${site()}${routes.source(row?.id ?? '')}#${row?.anchor ?? ''}`);
      // The cell that opens the row stands on the line that is the target.
      await expect.poll(lines).toBe((row?.text.split('\n').length ?? 0) - 1);
    }
  });

  test('each passage that the handle can be at has its words there', async () => {
    const { page } = await openPage(browser());
    for (const id of planIds()) {
      await page.goto(site() + routes.plan(id));
      const passages = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            '.text :is(p, h2, h3, h4, h5, h6, [role=heading], figure, tr, .box)[id]',
          ),
        ]
          .filter((passage) => !passage.matches('.gone'))
          .map((passage) => passage.id),
      );
      await page.goto(site() + routes.source(id));
      const there = await page.evaluate(() =>
        [...document.querySelectorAll('.lines [id]')].map((element) => element.id),
      );
      expect(passages.filter((anchor) => !there.includes(anchor))).toEqual([]);
    }
  });
});

describe('in one browser', () => {
  const browser = browserFor();

  test('each line that is in the text leads to where it is', async () => {
    const { page } = await openPage(browser());
    for (const id of planIds()) {
      await page.goto(site() + routes.source(id));
      const lines = await page.evaluate(() =>
        [...document.querySelectorAll('.lines > li:not(.dropped)')].map((line) => ({
          words: line.querySelector('span')?.textContent.trim() ?? '',
          ways: [...line.querySelectorAll<HTMLAnchorElement>('span a')].map(({ hash }) =>
            hash.slice(1),
          ),
        })),
      );
      const anchors = new Set(planJson(id).blocks.map(({ anchor }) => anchor));
      expect(lines.filter(({ words, ways }) => words !== '' && ways.length === 0)).toEqual([]);
      expect(lines.flatMap(({ ways }) => ways).filter((anchor) => !anchors.has(anchor))).toEqual(
        [],
      );
    }
  });
});
