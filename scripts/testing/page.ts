/** Pages of the built site under a watchful eye. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';

/**
 * Opens an empty page in a context of its own. When the test ends the context is closed, and the test fails if
 * a page of it asked another host for anything, got an error, broke the content security policy or logged one.
 *
 * @returns the page, and the list of what went wrong so far: a test that provokes an error empties it.
 */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; problems: string[] }> {
  const problems: string[] = [];
  const context = await browser.newContext({ locale: 'zh-CN', ...options });
  context.on('request', (request) => {
    if (leavesTheHost(request.url())) problems.push(`asked another host: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().message}`));
  context.on('console', (message) => {
    // Browsers before Chromium 97 say so, and go on under the stricter policy that is left.
    const unknown = message.text().includes("invalid source: ''wasm-unsafe-eval''");
    if (message.type() === 'error' && !unknown) problems.push(`console: ${message.text()}`);
  });
  onTestFinished(async () => {
    await context.close();
    expect(problems).toEqual([]);
  });
  return { page: await context.newPage(), problems };
}

function leavesTheHost(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return !['file:', 'data:', 'blob:', 'about:'].includes(protocol) && hostname !== '127.0.0.1';
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/**
 * Everything that axe-core finds wrong on the page as it stands, a line each: rule, what to do, where.
 *
 * @param colours false where the contrast need not be asked: it takes as long as all the rest
 */
export async function accessibilityProblems(page: Page, colours = true): Promise<string[]> {
  const options: RunOptions = {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: colours } },
  };
  // Evaluated by the debugger, because the policy of the page rightly refuses a script tag.
  const debuggerOfPage = await page.context().newCDPSession(page);
  await debuggerOfPage.send('Runtime.evaluate', { expression: axeSource });
  const { result } = await debuggerOfPage.send('Runtime.evaluate', {
    expression: `axe.run(${JSON.stringify(options)}).then((results) => results.violations)`,
    awaitPromise: true,
    returnByValue: true,
  });
  const violations = result.value as AxeResults['violations'];
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${rule.help} (${node.target.join(' ')})`),
  );
}
