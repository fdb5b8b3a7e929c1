/** Plans beside each other: the matrix narrows to what is asked, a part shows the plans that the address names. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, test } from 'vitest';
import { routes } from '../../../src/lib/routes.ts';
import { browserFor } from '../browser-for.ts';
import { openPage } from '../page.ts';

const browser = browserFor();

test('the matrix shows what the form asks for, and the address keeps it', async () => {
  const { page } = await openPage(browser());
  await page.goto(inject('site') + routes.indicators());
  const shown = page.locator('.matrix tbody tr:visible');
  const all = await shown.count();
  await page.fill('form.filter input[type=search]', '研发');
  await expect.poll(() => shown.count()).toBeLessThan(all);
  for (const row of await shown.all()) expect(await row.innerText()).toContain('研发');
  const few = await shown.count();
  expect(few).toBeGreaterThan(0);
  await page.reload();
  await expect.poll(() => shown.count()).toBe(few);
  await page.fill('form.filter input[type=search]', '没有的指标');
  await expect.poll(() => shown.count()).toBe(0);
  await page.click('form.filter button[type=reset]');
  await expect.poll(() => shown.count()).toBe(all);
});

const columns = ['yichang-145-sti', 'yiyang-145-sti', 'tianmen-145-sti'];

test.each([
  ['a server', () => inject('site')],
  ['disk', () => `${pathToFileURL(inject('dist')).href}/`],
] as const)('a part of three plans, from %s', async (_where, root) => {
  const { page } = await openPage(browser());
  const address = root() + routes.topic('safeguards');
  await page.goto(`${address}?plans=${columns.join(',')}`);
  const drawn = page.locator('.columns .part');
  const plans = () => drawn.evaluateAll((all) => all.map((one) => one.getAttribute('data-plan')));
  await expect.poll(plans).toEqual(columns);
  expect(await page.locator('.part .only').count()).toBeGreaterThan(0);
  await page.locator('form.filter select').nth(2).selectOption('');
  await expect.poll(plans).toEqual(columns.slice(0, 2));
});

test('without a script two plans stand there', async () => {
  const { page } = await openPage(browser(), { javaScriptEnabled: false });
  await page.goto(pathToFileURL(join(inject('dist'), routes.topic('goals'))).href);
  expect(await page.locator('.columns .part').count()).toBe(2);
  expect(await page.locator('.part p').count()).toBeGreaterThan(4);
});

test('a paragraph whose words stand in the plan of the province leads there', async () => {
  const { page } = await openPage(browser());
  await page.goto(inject('site') + routes.plan('tianmen-145-sti'));
  const mark = page.locator('.text a.above').first();
  const id = await mark.evaluate((one) => one.closest('p')?.id);
  await mark.click();
  await expect
    .poll(() => page.url())
    .toContain(routes.ancestry('tianmen-145-sti', 'hubei-145-sti'));
  expect(new URL(page.url()).hash).toBe(`#${id}`);
  expect(await page.locator(`[id="${id}"]`).innerText()).toMatch(/同文|改写/);
});
