/** Starts the browsers of the tests. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { bundledBrowser, type BrowserAge, type BrowserProgram } from './bundled-browser.ts';

/** Names that Chromium and its relatives go by. */
const SYSTEM_NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
];

/**
 * Starts a browser: `current` is the one of the system where there is one (or the one that `PLAN_BROWSER`
 * names), else the one among the packages; `oldest` is always Chromium 88 from the packages. Close it after use.
 *
 * @param args further arguments of its command line
 * @throws where none starts, with what was tried and what to install.
 */
export async function openBrowser(
  age: BrowserAge = 'current',
  args: readonly string[] = [],
): Promise<Browser> {
  const tried: string[] = [];
  for (const find of age === 'current' ? [systemBrowser, bundledCurrent] : [bundledOldest]) {
    try {
      const program = await find();
      if (program) return await launch(program, args);
    } catch (error) {
      tried.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(
    [
      `No ${age} Chromium starts here.`,
      ...tried,
      'Install Chromium or Chrome (Debian: apt install chromium), or name one in PLAN_BROWSER.',
    ].join('\n'),
  );
}

const bundledCurrent = () => bundledBrowser('current');
const bundledOldest = () => bundledBrowser('oldest');

/** The browser that `PLAN_BROWSER` names, or the first known one on the PATH. */
function systemBrowser(): BrowserProgram | null {
  const named = process.env['PLAN_BROWSER'];
  if (named) return { executablePath: named, env: {} };
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of SYSTEM_NAMES) {
      const executablePath = join(folder, name);
      if (isExecutable(executablePath)) return { executablePath, env: {} };
    }
  }
  return null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function launch(
  { executablePath, env }: BrowserProgram,
  args: readonly string[],
): Promise<Browser> {
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    // In a container, and as root, the sandbox cannot be had; the tests open nothing but our own pages.
    // Without a GPU the process for it starts and dies, and now and then takes the first page of Chromium 88
    // with it.
    args: ['--no-sandbox', '--disable-gpu', ...args],
  });
}
