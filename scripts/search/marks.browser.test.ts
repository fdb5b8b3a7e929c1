/** What is marked on the page of a plan is what its text holds: no more, no less. */
import { expect, inject, test } from 'vitest';
import { parameters, routes } from '../../src/lib/routes.ts';
import { zhMarks } from '../../src/ui/zh.ts';
import { contentDir } from '../folders.ts';
import { browserFor } from '../testing/browser-for.ts';
import { openPage } from '../testing/page.ts';
import { countRuns, readPlans, readSections, samplePhrases } from './oracle.ts';

const plans = readPlans(contentDir());
const sections = readSections(contentDir());

const browser = browserFor();

test.each(plans.map(({ id }) => id))('on the page of %s', { timeout: 120_000 }, async (id) => {
  const own = sections.filter(({ address }) => address.startsWith(`${id}#`));
  const { page } = await openPage(browser());
  const wrong: string[] = [];
  for (const phrase of samplePhrases(own, 25, [1, 10])) {
    const asked = new URLSearchParams({ [parameters.query]: `"${phrase}"` });
    await page.goto(`${inject('site')}${routes.plan(id)}?${asked}`, {
      waitUntil: 'domcontentloaded',
    });
    const told = await page.textContent('.marks [role="status"]');
    const expected = zhMarks.position(1, countRuns(own, phrase));
    if (told !== expected) wrong.push(`${phrase}: ${told} instead of ${expected}`);
  }
  expect(wrong).toEqual([]);
});
