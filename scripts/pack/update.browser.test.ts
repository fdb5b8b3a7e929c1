/** After an update readers see the new page, under servers that say nothing of caching. */
import { spawn, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, describe, expect, test } from 'vitest';
import { ages, browserFor } from '../testing/browser-for.ts';
import { answers, findNginx, freePort, PLAIN, startNginx } from './nginx.ts';
import { packSite } from './pack-site.ts';

const work = mkdtempSync(join(tmpdir(), 'update-test-'));
afterAll(() => rmSync(work, { recursive: true }));

interface Server {
  address: string;
  stop(): unknown;
}

async function python(site: string): Promise<Server> {
  const port = await freePort();
  const args = ['-m', 'http.server', '--bind', '127.0.0.1', '--directory', site, String(port)];
  const child = spawn('python3', args, { stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}/`;
  while (!(await answers(address))) {
    if (child.exitCode !== null) throw new Error('python did not start');
    await new Promise((next) => setTimeout(next, 50));
  }
  return { address, stop: () => child.kill('SIGKILL') };
}

const program = findNginx();
const servers: [string, boolean, (site: string) => Promise<Server>][] = [
  ['python -m http.server', spawnSync('python3', ['--version']).status === 0, python],
  [
    'nginx as it comes',
    program !== null,
    async (site) => {
      const run = mkdtempSync(join(work, 'run-'));
      return startNginx(program ?? '', site, run, PLAIN);
    },
  ],
];

/** Packs a site of one page and unpacks it, with its dates or with one date for all. */
async function release(
  text: string,
  days: readonly string[],
  site: string,
  date?: Date,
): Promise<void> {
  const dist = mkdtempSync(join(work, 'dist-'));
  writeFileSync(
    join(dist, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>规划</title><h1>${text}</h1>`,
  );
  const zip = join(dist, 'site.zip');
  const edition = { release: 'x', date: null, plans: 0, days };
  await packSite({ dist, file: zip, edition, papers: {} });
  const archive = await JSZip.loadAsync(readFileSync(zip));
  const next = mkdtempSync(join(work, 'next-'));
  for (const [path, file] of Object.entries(archive.files)) {
    if (!path.startsWith('site/')) continue;
    const target = join(next, path.slice('site/'.length));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, await file.async('nodebuffer'));
    utimesSync(target, date ?? file.date, date ?? file.date);
  }
  // As 说明 says: the whole folder in the place of the old one.
  rmSync(site, { recursive: true, force: true });
  renameSync(next, site);
}

describe.each(ages)('%s Chromium', (age) => {
  const browser = browserFor(age);

  /** What a reader sees before and after an update. */
  async function seen(start: (site: string) => Promise<Server>, date?: Date): Promise<string[]> {
    const site = join(mkdtempSync(join(work, 'site-')), 'site');
    await release('旧的一页', ['2026-11-23'], site, date);
    const server = await start(site);
    const context = await browser().newContext();
    try {
      const read = async () => {
        const page = await context.newPage();
        await page.goto(server.address);
        const text = await page.textContent('h1');
        await page.close();
        return text ?? '';
      };
      const before = await read();
      await release('新的一页', ['2026-11-23', '2026-11-23'], site, date);
      return [before, await read()];
    } finally {
      await context.close();
      await server.stop();
    }
  }

  test.each(servers)('%s', async (_, there, start) => {
    if (!there) return;
    expect(await seen(start)).toEqual(['旧的一页', '新的一页']);
  });

  test.skipIf(!servers[0]?.[1])('dates of long ago would show the old page', async () => {
    expect(await seen(python, new Date(2010, 0, 1))).toEqual(['旧的一页', '旧的一页']);
  });
});
