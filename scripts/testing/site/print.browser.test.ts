/** On paper: the whole text on A4, its anchors in the margin, and nothing that only a screen has a use for. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { routes } from '../../../src/lib/routes.ts';
import { zh, zhHandle } from '../../../src/ui/zh.ts';
import { browserFor } from '../browser-for.ts';
import { openPage } from '../page.ts';
import { textOfPages } from '../pdf-text.ts';
import { planIds, planJson } from './pages.ts';

const browser = browserFor();

/** Its pages as text, without white space. */
async function printed(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  // A4 in points.
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45]\S* 84[12]\S*\]/);
  return textOfPages(pdf).map((text) => text.replaceAll(/\s/g, ''));
}

/** A plan with a table, and the table. */
function withTable() {
  for (const id of planIds()) {
    const table = planJson(id).tables.find(({ rows }) => rows.length > 5);
    if (table) return { id, table };
  }
  throw new Error('The site under test holds no table.');
}

test('a plan is printed whole, each passage with its anchor, in their order', async () => {
  const { id } = withTable();
  const { page } = await openPage(browser());
  await page.goto(inject('site') + routes.plan(id));
  const pages = await printed(page);
  expect(pages.length).toBeGreaterThan(5);

  // A paragraph does not break within its first line.
  const opening = (text: string): string => text.replaceAll(/\s/g, '').slice(0, 8);
  const absent = planJson(id)
    .blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'heading')
    .filter(({ text }) => !pages.some((shown) => shown.includes(opening(text))));
  expect(absent.map(({ anchor }) => anchor)).toEqual([]);

  // On each page the anchors are drawn behind the text, in the order of the text.
  const anchors = await page.$$eval('.text [id]:not(.alias, .notice)', (all) =>
    all.map((one) => one.id),
  );
  const outOfOrder = anchors.filter((anchor, at) => {
    const next = anchors[at + 1] ?? '';
    return !pages.some((shown) => shown.includes(anchor + next) || shown.endsWith(anchor));
  });
  expect(outOfOrder).toEqual([]);
});

test('nothing of the frame is printed', async () => {
  const { id } = withTable();
  const { page } = await openPage(browser());
  await page.goto(inject('site') + routes.plan(id));
  await page.hover('.text section p[id]');
  await page.waitForSelector('.handle:not([hidden])');
  const all = (await printed(page)).join('');
  const { site, plan, inPlace } = zh;
  const qr = zhHandle.buttons[5][1];
  const frame = [site.skip, site.footer, site.sizes.huge, site.themes.auto, inPlace.show];
  for (const words of [...frame, qr, plan.csv, plan.downloads + plan.formats.md, plan.next])
    expect([words, all.includes(words)]).toEqual([words, false]);
  // The name of the site is printed nowhere either, and the title is.
  expect(all).not.toContain('规划文库');
  expect(all).toContain(planJson(id).title);
});

test('a sorted table is printed as sorted and says so; its header is on each of its pages', async () => {
  const { id, table } = withTable();
  const { page } = await openPage(browser());
  await page.goto(inject('site') + routes.plan(id));
  await page.click(`#${table.anchor} thead button`);
  const rows = await page.$$eval(`#${table.anchor} tbody tr`, (all) => all.map((row) => row.id));
  const note = (await page.textContent(`#${table.anchor} .sorted`)) ?? '';
  const restore = (await page.textContent(`#${table.anchor} .sorted button`)) ?? '';
  const pages = await printed(page);
  expect(pages.join('')).toContain(note.replace(restore, ''));
  expect(pages.join('')).not.toContain(restore);
  const places = rows.map((row) => pages.findIndex((text) => text.includes(row)));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  const labels = table.columns.map(({ label }) => label.replaceAll(/\s/g, ''));
  for (const place of new Set(places))
    for (const label of labels) expect(pages[place]).toContain(label);
});

test('a chapter is printed by itself, below the title and address that run over each page', async () => {
  const { id } = withTable();
  const { page } = await openPage(browser());
  await page.goto(inject('site') + routes.plan(id));
  // The dialog of the browser would wait for a person.
  await page.evaluate(() => (window.print = () => undefined));
  const [first, second] = planJson(id).outline;
  await page.locator('.pager button').first().click();
  const chapter = (await printed(page)).join('');
  const running = planJson(id).title.replaceAll(/\s/g, '');
  expect(chapter).toContain(`${running}${first?.label ?? ''}${first?.title ?? ''}http`);
  expect(chapter).toContain(`${routes.plan(id)}#${first?.anchor ?? ''}`);
  expect(chapter).not.toContain(second?.title ?? '');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect((await printed(page)).join('')).toContain(second?.title ?? '');
});
