/** The browser of a group of tests. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import type { BrowserAge } from './bundled-browser.ts';

/** The oldest browser that the site is for, and the newest. */
export const ages: readonly BrowserAge[] = ['current', 'oldest'];

/**
 * Keeps a browser open while the tests of the file, or of the `describe` in which this is called, run.
 *
 * @returns the browser; to be asked for inside a test.
 */
export function browserFor(age: BrowserAge = 'current'): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(age);
  });
  afterAll(() => browser.close());
  return () => browser;
}
