/** One build, two paths: every link, script and picture leads somewhere, down to the element. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { browserFor } from '../browser-for.ts';
import { openPage } from '../page.ts';
import { allPages } from './pages.ts';

const browser = browserFor();

interface Seen {
  links: string[];
  ids: string[];
  /** Links as written that do not keep to the rule: relative, and to a file. */
  odd: string[];
}

/** What a page links to, as absolute addresses, and the ids that it has. Run in the browser. */
async function look(page: Page, address: string): Promise<Seen> {
  return page.evaluate(async (from) => {
    const text = await (await fetch(from)).text();
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    const written = [...parsed.querySelectorAll('[href], [src], form[action]')]
      .map((element) =>
        ['href', 'src', 'action'].map((name) => element.getAttribute(name)).find((value) => value),
      )
      .filter((value): value is string => typeof value === 'string');
    const inside = written.filter((link) => !link.startsWith('http'));
    return {
      links: inside.map((link) => new URL(link, from).href),
      ids: [...parsed.querySelectorAll('[id]')].map(({ id }) => id),
      odd: inside.filter((link) => link.startsWith('/') || link.split('#')[0]?.endsWith('/')),
    };
  }, address);
}

test.each(['site', 'siteUnderPath'] as const)('every link of %s arrives', async (which) => {
  const root = inject(which);
  const { page, problems } = await openPage(browser());
  await page.goto(root);
  const seen = new Map<string, Seen>();
  for (const file of allPages()) seen.set(root + file, await look(page, root + file));

  const wrong: string[] = [];
  const files = new Set<string>();
  for (const [from, { links, ids, odd }] of seen) {
    wrong.push(...odd.map((link) => `${from}: ${link} is not relative to a file`));
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    wrong.push(...twice.map((id) => `${from}: two elements have the id ${id}`));
    for (const link of links) {
      const { origin, pathname, hash } = new URL(link);
      const target = origin + decodeURI(pathname);
      files.add(target);
      const there = seen.get(target);
      if (hash !== '' && there && !there.ids.includes(decodeURIComponent(hash.slice(1))))
        wrong.push(`${from}: ${link} has no such element`);
    }
  }
  // The page for a missing address asks for its style and script at every depth, on purpose.
  const guesses = [...files].filter((file) => !file.startsWith(root) || isGuess(file, root));
  const answers = await page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map(async (address) => [address, (await fetch(address)).status] as const),
      ),
    [...files].filter((file) => !guesses.includes(file)),
  );
  for (const [address, status] of answers)
    if (status !== 200) wrong.push(`${address} answers ${status}`);
  expect(wrong).toEqual([]);
  expect(seen.size).toBeGreaterThan(5);
  expect(problems).toEqual([]);
});

/** A style or script that the missing page looks for above the root. */
function isGuess(file: string, root: string): boolean {
  const name = file.slice(file.lastIndexOf('/assets/') + 1);
  return file.includes('/assets/') && file !== root + name;
}
