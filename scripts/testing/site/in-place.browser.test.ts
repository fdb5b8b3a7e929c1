/** The switch that shows the repairs in the text: without its marks the text is what it was. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { routes } from '../../../src/lib/routes.ts';
import { ages, browserFor } from '../browser-for.ts';
import { accessibilityProblems, openPage } from '../page.ts';
import { addressOf, planIds, planJson } from './pages.ts';
import { choose, count } from './reader.ts';

const box = '[data-setting=repairs]';
/** An old browser takes its time with a long page. */
const patience = { timeout: 20_000 };

/** The text of the page as markup, and as it reads without the marks. */
function textOf(page: Page): Promise<{ html: string; unmarked: string }> {
  return page.evaluate(() => {
    const text = document.querySelector('.text') as HTMLElement;
    const copy = text.cloneNode(true) as HTMLElement;
    // Whether a table fits is measured some time after the page is there.
    for (const table of copy.querySelectorAll('.scroll')) table.classList.remove('fits');
    const html = copy.innerHTML;
    for (const lost of copy.querySelectorAll('del.edit, .handle')) lost.remove();
    return { html, unmarked: copy.textContent };
  });
}

const requests = (page: Page): string[] => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  return asked;
};

describe.each(ages)('%s Chromium', (age) => {
  const browser = browserFor(age);

  test.each(['http', 'file'] as const)('from %s, in every plan', async (protocol) => {
    const { page } = await openPage(browser());
    for (const id of planIds()) {
      await page.goto(addressOf(protocol, routes.plan(id)));
      await choose(page, box, 'doubt');
      const before = await textOf(page);
      await choose(page, box, 'all');
      await expect.poll(() => count(page, '.text .edit'), patience).toBeGreaterThan(0);
      expect((await textOf(page)).unmarked).toBe(before.unmarked);
      await choose(page, box, 'doubt');
      await expect.poll(() => count(page, '.text .edit'), patience).toBe(0);
      expect((await textOf(page)).html).toBe(before.html);
    }
  });

  test('each reading of the apparatus is marked where it stands', async () => {
    const { page } = await openPage(browser());
    const solid = (text: string): string => text.replaceAll(/\s/g, '');
    for (const id of planIds()) {
      await page.goto(inject('site') + routes.plan(id));
      await choose(page, box, 'words');
      await expect.poll(() => count(page, '.text .edit'), patience).toBeGreaterThan(0);
      const shown = await page.$$eval(
        '.text ins.edit-supplied, .text ins.edit-gap, .text ins.edit-unclear',
        (marks) => marks.map((mark) => mark.textContent).join(''),
      );
      const { apparatus, blocks } = planJson(id);
      const wanted = apparatus.filter(
        ({ kind, src }) =>
          ['supplied', 'gap', 'unclear'].includes(kind) &&
          blocks.some((block) => src[0] >= block.src[0] && src[1] <= block.src[1]),
      );
      expect(solid(shown)).toBe(solid(wanted.map(({ after }) => after).join('')));
      await choose(page, box, 'doubt');
    }
  });

  test('it is off at first, costs nothing before, and is remembered', async () => {
    const { page } = await openPage(browser());
    const asked = requests(page);
    const [id = ''] = planIds();
    await page.goto(inject('site') + routes.plan(id));
    expect(await count(page, '.text .edit')).toBe(0);
    expect(asked.filter((url) => url.endsWith('repairs.js') || url.includes('in-place'))).toEqual(
      [],
    );
    await choose(page, box, 'all');
    await expect.poll(() => count(page, '.text .edit'), patience).toBeGreaterThan(0);
    await page.reload();
    await expect.poll(() => count(page, '.text .edit'), patience).toBeGreaterThan(0);
    await expect
      .poll(() => count(page, '.text ins.edit a, .text del.edit a'), patience)
      .toBeGreaterThan(0);
  });
});

describe('in one browser', () => {
  const browser = browserFor();

  test('with the repairs shown axe finds nothing, and print has them as notes', async () => {
    const { page } = await openPage(browser(), { viewport: { width: 360, height: 740 } });
    const [id = ''] = planIds();
    await page.goto(inject('site') + routes.plan(id));
    await choose(page, box, 'all');
    await expect.poll(() => count(page, '.text .edit'), patience).toBeGreaterThan(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    const notes = await page.$$eval('.text .edit[data-note]', (marks) =>
      marks.map((mark) => getComputedStyle(mark, '::after').content),
    );
    expect(notes.length).toBeGreaterThan(0);
    expect(notes.filter((note) => !note.includes('：'))).toEqual([]);
  });
});
