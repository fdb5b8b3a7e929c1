/**
 * `npm run screenshots -- [--out DIR] [PAGE…]`: pictures of the built site as readers see it, on a phone, a
 * desktop, in the dark and in print. A page is a path in the site, an anchor and a query allowed; without any,
 * the pictures are of every kind of page. Prints the files that it wrote.
 */
import { mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { command, parsed } from '../command/command.ts';
import { distDir, root } from '../folders.ts';
import { serve } from '../site/serve.ts';
import { openBrowser } from './browser.ts';
import { quoted } from '../said/said.ts';

interface View {
  name: string;
  context: BrowserContextOptions;
  media: 'screen' | 'print';
}

const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};
const desktop = { viewport: { width: 1360, height: 900 } };
/** A4 at 96 pixels an inch. */
const paper = { viewport: { width: 794, height: 1123 } };

const views: readonly View[] = [
  { name: 'phone', context: phone, media: 'screen' },
  { name: 'desktop', context: desktop, media: 'screen' },
  { name: 'dark', context: { ...desktop, colorScheme: 'dark' }, media: 'screen' },
  { name: 'print', context: paper, media: 'print' },
];

const USAGE = quoted(`Usage: npm run screenshots -- [PAGE…]
  pictures of pages of the built site`);

await command(USAGE, async () => {
  const options = { out: { type: 'string', default: '.cache/screenshots' } } as const;
  const { values, positionals } = parsed(() => parseArgs({ options, allowPositionals: true }));
  const out = resolve(root, values.out);
  await mkdir(out, { recursive: true });
  const pages = positionals.length > 0 ? positionals : await everyKind(distDir());

  const site = await serve(distDir());
  const browser = await openBrowser();
  try {
    for (const page of pages) {
      for (const view of views) {
        const file = join(out, `${fileName(page)}-${view.name}.png`);
        await picture(browser, new URL(page, site.address).href, view, file);
        process.stdout.write(`${file}\n`);
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return 0;
});

/** One page of every kind: the pages of the site, those of a plan for the first plan only. */
async function everyKind(dist: string): Promise<string[]> {
  const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.html'));
  const kinds = new Map<string, string>();
  for (const file of files.sort()) {
    const kind = file.replace(/^plans\/[^/]+\//, 'plans/*/');
    if (!kinds.has(kind)) kinds.set(kind, file);
  }
  return [...kinds.values()];
}

/** `plans/a-1/index.html#s1` → `plans-a-1-s1`. */
function fileName(page: string): string {
  const words = page.replace(/(?:index)?\.html/, '').split(/[^\p{L}\p{N}-]+/u);
  return words.filter(Boolean).join('-') || 'index';
}

async function picture(browser: Browser, address: string, view: View, file: string): Promise<void> {
  const context = await browser.newContext({ locale: 'zh-CN', ...view.context });
  try {
    const page = await context.newPage();
    await page.emulateMedia({ media: view.media });
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.screenshot({ path: file, animations: 'disabled' });
  } finally {
    await context.close();
  }
}
