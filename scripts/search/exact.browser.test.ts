/** What the search page finds is what brute force finds: every section that holds the phrase, and no other. */
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { routes } from '../../src/lib/routes.ts';
import { contentDir } from '../folders.ts';
import type { BrowserAge } from '../testing/bundled-browser.ts';
import { browserFor } from '../testing/browser-for.ts';
import { openPage } from '../testing/page.ts';
import { asTyped } from './kinds.ts';
import { bruteForce, readSections, samplePhrases } from './oracle.ts';

const sections = readSections(contentDir());
const mixed = [
  ...['R&D经费', 'r&d', 'Ｒ＆Ｄ', '5G', '14%', '3.2%', 'C919', '“双一流”', '2025年', '“十四五”'],
  ...['高新技术企业', '科技特派员', '磷石膏', '万人发明专利', '。', '〓', '高', '0', '的'],
];
const sampled = samplePhrases(sections, 250, [1, 12]);

const file = (dist: string): string => `${pathToFileURL(dist).href}/`;

describe.each<[age: BrowserAge, way: string, site: () => string, phrases: string[]]>([
  // All of them from disk: over http the same scripts read the same files.
  ['current', 'http', () => inject('site'), [...sampled.slice(0, 60), ...mixed]],
  ['current', 'file', () => file(inject('dist')), [...sampled, ...mixed]],
  ['oldest', 'http', () => inject('siteUnderPath'), mixed],
  ['oldest', 'file', () => file(inject('dist')), [...sampled.slice(0, 40), ...mixed]],
])('%s Chromium over %s', (age, _way, site, phrases) => {
  const browser = browserFor(age);

  test(
    `finds exactly the sections of ${phrases.length} phrases`,
    { timeout: 300_000 },
    async () => {
      const { page } = await openPage(browser());
      await page.goto(site() + routes.search());
      const wrong: string[] = [];
      for (const phrase of phrases) {
        const found = (await foundSections(page, asTyped(phrase))).join(' ');
        const expected = bruteForce(sections, phrase).join(' ');
        if (found !== expected) wrong.push(`${phrase}: ${found} instead of ${expected}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  test('finds sections that hold several terms, without those that hold another', async () => {
    const { page } = await openPage(browser());
    await page.goto(site() + routes.search());
    const both = bruteForce(sections, '科技', '企业');
    const all = bruteForce(sections, '科技', '企业', '人才');
    expect(all.length).toBeGreaterThan(0);
    expect(await foundSections(page, '科技 企业')).toEqual(both);
    expect(await foundSections(page, '科技 企业 -人才')).toEqual(
      both.filter((address) => !all.includes(address)),
    );
  });
});

/** Types a query and unfolds everything that was found. */
async function foundSections(page: Page, query: string): Promise<string[]> {
  const links = await page.evaluate(async (text) => {
    const until = async (holds: () => boolean): Promise<void> => {
      while (!holds()) await new Promise((next) => setTimeout(next, 2));
    };
    const results = document.getElementById('results');
    const field = document.querySelector<HTMLInputElement>('#search input[type="search"]');
    if (!results || !field?.form) throw new Error('This is not the search page');
    field.value = text;
    field.form.requestSubmit();
    await until(() => !results.hasAttribute('aria-busy'));
    for (;;) {
      const more = results.querySelector<HTMLElement>('.found button, .found ~ button');
      if (!more) break;
      more.click();
      await until(() => !more.isConnected);
    }
    // What other words for the same found stands below, under a heading that says so.
    const also = results.querySelector('h2.also');
    const behind = (link: Node): boolean =>
      also !== null && (also.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
    return [...results.querySelectorAll<HTMLAnchorElement>('li a')]
      .filter((link) => !behind(link))
      .map((link) => link.href);
  }, query);
  return links
    .map((link) => {
      const [, plan = '', anchor = ''] =
        /plans\/([^/]+)\/index\.html\?[^#]*#(.*)$/.exec(link) ?? [];
      return `${plan}#${anchor}`;
    })
    .sort();
}
