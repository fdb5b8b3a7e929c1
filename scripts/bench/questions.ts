/** How many of the thirty questions a reader of the search page finds answered, with and without 相近结果. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { z } from 'zod';
import { hrefWith, routes } from '../../src/lib/routes.ts';
import { root } from '../folders.ts';
import { serve } from '../site/serve.ts';
import { openBrowser } from '../testing/browser.ts';

const file = join(root, 'scripts', 'bench', 'questions.yaml');

const questionSchema = z.array(z.strictObject({ ask: z.string(), answers: z.array(z.string()) }));

/** How far down somebody looks. */
const depths = [1, 3, 5, 10];

/** Sections on the page in the order in which they stand, `plan#anchor`; behind `exact` of them stand similar ones. */
interface Shown {
  sections: string[];
  exact: number;
}

/** Asks the search page of the site in `dist`, and yields the figures as a table in Markdown. */
export async function* askQuestions(dist: string): AsyncGenerator<string> {
  const questions = questionSchema.parse(parse(readFileSync(file, 'utf8')));
  const site = await serve(dist);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const ranks: { ask: string; exact: number; all: number }[] = [];
    for (const { ask, answers } of questions) {
      const { sections, exact } = await shown(page, site.address, ask);
      const rank = (some: readonly string[]): number => {
        const at = some.findIndex((section) => answers.includes(section));
        return at < 0 ? Infinity : at + 1;
      };
      ranks.push({ ask, exact: rank(sections.slice(0, exact)), all: rank(sections) });
    }
    yield `| ${questions.length} questions: answered among the first | ${depths.join(' | ')} |`;
    yield `| --- |${' --- |'.repeat(depths.length)}`;
    for (const [name, way] of [
      ['word for word', 'exact'],
      ['with 相近结果', 'all'],
    ] as const) {
      const found = depths.map((depth) => ranks.filter((rank) => rank[way] <= depth).length);
      yield `| ${name} | ${found.join(' | ')} |`;
    }
    const say = (rank: number): string => (rank === Infinity ? '—' : String(rank));
    yield '';
    for (const { ask, exact, all } of ranks) yield `${ask}: ${say(exact)}, ${say(all)}`;
  } finally {
    await browser.close();
    await site.close();
  }
}

async function shown(page: Page, address: string, ask: string): Promise<Shown> {
  const search = routes.search();
  await page.goto(address + search.replace('index.html', ''));
  await page.goto(new URL(hrefWith(search, search, { query: ask }), address + search).href);
  await page.waitForFunction('document.getElementById("status").textContent !== ""');
  // What is similar comes behind what was found, and not at once.
  await page.waitForTimeout(1000);
  await page.waitForLoadState('networkidle');
  const results = page.locator('#results li > a[data-result], #results > .also');
  const links = await results.evaluateAll((all) =>
    all.map((one) => (one instanceof HTMLAnchorElement ? one.href : one.textContent)),
  );
  const near = links.findIndex((text) => text.startsWith('相近结果'));
  const sections = (some: string[]): string[] =>
    some.filter((link) => link.startsWith('http')).map(sectionAt);
  return {
    sections: sections(links),
    exact: sections(near < 0 ? links : links.slice(0, near)).length,
  };
}

const sectionAt = (link: string): string => {
  const { pathname, hash } = new URL(link);
  return `${/plans\/([^/]+)/.exec(pathname)?.[1] ?? ''}${hash}`;
};
