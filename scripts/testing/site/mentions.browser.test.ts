/** A plan that is named in the text of another is a link there, and says at its head who names it. */
import { expect, inject, test } from 'vitest';
import { routes } from '../../../src/lib/routes.ts';
import { browserFor } from '../browser-for.ts';
import { openPage } from '../page.ts';
import { planIds, planJson } from './pages.ts';

const browser = browserFor();

test('the way there and back', async () => {
  const { page } = await openPage(browser());
  const links = planIds().flatMap((id) =>
    planJson(id).links.map((link) => ({ from: id, ...link })),
  );
  expect(links.length).toBeGreaterThan(0);
  for (const { from, anchor, title, plan } of links) {
    await page.goto(`${inject('site')}${routes.plan(from)}#${anchor}`);
    const mention = page.locator(`#${anchor} a.mention`, { hasText: title });
    await mention.first().click();
    await expect.poll(() => page.url()).toBe(inject('site') + routes.plan(plan));
    const back = page.locator(`.planhead a[href$="${from}/index.html#${anchor}"]`);
    await back.click();
    await expect.poll(() => page.url()).toBe(`${inject('site')}${routes.plan(from)}#${anchor}`);
  }
});
