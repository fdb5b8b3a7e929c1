/**
 * `npm run lighthouse -- [PAGE]`: what Lighthouse says of a page of the built site, by default of the longest
 * plan, on its desktop and its phone, sent compressed; the middle one of three times. Prints the scores and what kept one
 * from 100; exit code 1 where one is less.
 */
import { readdir, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import lighthouse, { desktopConfig } from 'lighthouse';
import { routes } from '../../src/lib/routes.ts';
import { command, CommandError, parsed } from '../command/command.ts';
import { distDir } from '../folders.ts';
import { openBrowser } from './browser.ts';
import { serveCompressed } from './compressed.ts';
import { quoted } from '../said/said.ts';

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

/** How often each is asked: whatever else the machine does counts against the page. */
const runs = 3;

const forms = [
  { name: 'phone', config: undefined },
  { name: 'desktop', config: desktopConfig },
] as const;

const USAGE = quoted(`Usage: npm run lighthouse
  Lighthouse on the built site`);

await command(USAGE, async () => {
  const { positionals } = parsed(() => parseArgs({ options: {}, allowPositionals: true }));
  const page = positionals[0] ?? (await longestPlan(distDir()));
  const port = await freePort();
  const site = await serveCompressed(distDir());
  const browser = await openBrowser('current', [`--remote-debugging-port=${port}`]);
  let perfect = true;
  try {
    for (const { name, config } of forms) {
      const results: Result[] = [];
      for (let run = 0; run < runs; run += 1) {
        const result = await lighthouse(site.address + page, { port, logLevel: 'error' }, config);
        if (result === undefined)
          throw new CommandError(quoted(`Lighthouse said nothing of ${page}.`));
        results.push(result.lhr);
      }
      const { categories, audits } = middle(results);
      process.stdout.write(`${page} (${name})\n`);
      for (const { title, score, auditRefs } of Object.values(categories)) {
        process.stdout.write(`  ${Math.round((score ?? 0) * 100)} ${title}\n`);
        if (score === 1) continue;
        perfect = false;
        for (const { id, weight } of auditRefs) {
          const audit = audits[id];
          if (weight === 0 || audit?.score === null || audit?.score === 1) continue;
          process.stdout.write(`     ${id}: ${audit?.displayValue ?? audit?.title ?? ''}\n`);
        }
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return perfect ? 0 : 1;
});

/** The result with the performance in the middle. */
function middle(results: Result[]): Result {
  const speed = ({ categories }: Result): number => categories['performance']?.score ?? 0;
  const found = results.sort((a, b) => speed(a) - speed(b))[results.length >> 1];
  if (found === undefined) throw new CommandError(quoted('Lighthouse was not asked.'));
  return found;
}

/** The page of the plan with the most bytes. */
async function longestPlan(dist: string): Promise<string> {
  const sized = await Promise.all(
    (await readdir(join(dist, 'plans'), { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => {
        const page = routes.plan(name);
        return { page, size: (await stat(join(dist, page))).size };
      }),
  );
  const [longest] = sized.sort((a, b) => b.size - a.size);
  if (longest === undefined) throw new CommandError(quoted('The built site holds no plan.'));
  return longest.page;
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        found(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}
