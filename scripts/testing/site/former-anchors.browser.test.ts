/** A link that was published once arrives: at the present anchor, or where the text says what happened. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Route, routes } from '../../../src/lib/routes.ts';
import { root } from '../../folders.ts';
import { ages, browserFor } from '../browser-for.ts';
import { openPage } from '../page.ts';
import { buildPages, inventedPlans } from './build.ts';

let work: string;
let plan: string;
let address: (route: Route) => string;
beforeAll(async () => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  work = mkdtempSync(join(root, '.cache', 'anchors-'));
  const { failed, said, dist } = await buildPages(inventedPlans, work);
  if (failed) throw new Error(said);
  address = (route) => pathToFileURL(join(dist, route)).href;
  plan = address(routes.plan('linhai-145-sti'));
});
afterAll(() => {
  rmSync(work, { recursive: true });
});

describe.each(ages)('%s Chromium', (age) => {
  const browser = browserFor(age);

  test.each([
    ['s2-9', 's2-1'],
    ['s1-2-3', 's1-2-2'],
    ['s2-1-p3', 's2-1-p2'],
    ['t1-r9', 't1-r6'],
    ['box9', 'box1'],
    ['s3-9', 's3-9'],
    ['s3-9-p1', 's3-9'],
  ])('a link to %s arrives at %s', async (former, present) => {
    const { page } = await openPage(browser());
    await page.goto(`${plan}#${former}`);
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${present}`);
    const seen = await page.evaluate(() => {
      const target = document.querySelector(':target');
      const { top = -1 } = target?.getBoundingClientRect() ?? {};
      const focus = document.activeElement?.id;
      return { id: target?.id, inSight: top >= 0 && top < innerHeight, focus };
    });
    expect(seen).toEqual({ id: present, inSight: true, focus: present });
  });

  test('a link to a plan under another id arrives at the same place', async () => {
    const { page } = await openPage(browser());
    await page.goto(`${address(routes.plan('linhai-2021'))}#s2-9`);
    await expect.poll(() => page.url()).toBe(`${plan}#s2-1`);
    await page.goto(`${address(routes.source('linhai-2021'))}#L3`);
    await expect.poll(() => page.url()).toBe(`${address(routes.source('linhai-145-sti'))}#L3`);
  });

  test.each(['s2-9', 's2-1-p3', 'box9'])(
    'a link to the raw text of %s arrives as well',
    async (former) => {
      const { page } = await openPage(browser());
      await page.goto(`${address(routes.source('linhai-145-sti'))}#${former}`);
      expect(
        await page.evaluate(() => document.querySelector('.lines :target')?.textContent),
      ).toMatch(/./);
    },
  );

  test('without a script it arrives at the plan', async () => {
    const { page } = await openPage(browser(), { javaScriptEnabled: false });
    await page.goto(address(routes.plan('linhai-2021')));
    await expect.poll(() => page.url()).toBe(plan);
  });

  test('a link to a plan that was taken out says so', async () => {
    const { page } = await openPage(browser());
    await page.goto(`${address(routes.plan('linhai-draft'))}#s1`);
    expect(await page.textContent('main')).toMatch(
      /现已不在文库中[^]*撤下的原因：正式规划已经印发。/,
    );
  });

  test('without a script it arrives at the place all the same', async () => {
    const { page } = await openPage(browser(), { javaScriptEnabled: false });
    await page.goto(`${plan}#s2-1-p3`);
    const top = await page.evaluate(
      () => document.getElementById('s2-1-p2')?.getBoundingClientRect().top ?? -1,
    );
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(300);
  });
});
