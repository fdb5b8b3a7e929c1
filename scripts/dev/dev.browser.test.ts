/** `dev` as an editor has it: what is saved shows, what is said on the page is written, and nobody else may write. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../folders.ts';
import { browserFor } from '../testing/browser-for.ts';
import { openPage } from '../testing/page.ts';
import { barWords } from './page/words.ts';

const { zh: labels } = barWords;

const browser = browserFor();
let home: string;
let server: ChildProcess;
let address: string;

const seed = () => join(home, 'seeds', 'demo-plan.txt');
const yaml = () => join(home, 'seeds', 'demo-plan.yaml');

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'dev-'));
  cpSync(join(root, 'scripts', 'engine', 'template', 'seeds'), join(home, 'seeds'), {
    recursive: true,
  });
  const { PATH, HOME, TMPDIR } = process.env;
  server = spawn(process.execPath, [join(root, 'scripts', 'dev.ts'), '--port', '0'], {
    cwd: root,
    // As a shell has it: Astro takes the variables of the tests for its own.
    env: { PATH, HOME, TMPDIR, PLAN_HOME: home, LANG: 'zh_CN.UTF-8' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const text of server.stdout?.setEncoding('utf8') ?? []) {
    said += text as string;
    address = /http:\S+/.exec(said)?.[0] ?? '';
    if (address !== '') break;
  }
  expect(address).not.toBe('');
});
afterAll(async () => {
  server.kill('SIGTERM');
  if (server.exitCode === null) await once(server, 'exit');
  rmSync(home, { recursive: true, force: true });
});

const open = async () => {
  const { page } = await openPage(browser());
  await page.goto(`${address}plans/demo-plan/index.html`);
  await page.locator('.editor-bar summary').waitFor();
  return page;
};

test('what is saved shows, in the page and in the search', async () => {
  const page = await open();
  writeFileSync(seed(), readFileSync(seed(), 'utf8').replace('创新型县城', '未来型县城'));
  await page.locator('.text', { hasText: '未来型县城' }).waitFor();
  // Another page: this one may be loading anew.
  const { page: search } = await openPage(browser());
  await search.goto(`${address}search/index.html?q=${encodeURIComponent('未来型县城')}`);
  await search.locator('#results li a').first().waitFor();
});

test('a line becomes a heading and is one no more, by selecting its words', async () => {
  const page = await open();
  const words = '本文只用来看看网站的样子';
  await page.getByText(words).first().selectText();
  await page.mouse.up();
  await page.getByLabel(labels.level).selectOption('1');
  await page.getByRole('button', { name: labels.heading, exact: true }).click();
  await page.locator('main h2', { hasText: words }).waitFor();
  expect(readFileSync(yaml(), 'utf8')).toContain('heading: 本文只用来看看网站的样子');
  await page.getByRole('button', { name: labels.undo }).click();
  await page.locator('main p', { hasText: words }).waitFor();
  expect(readFileSync(yaml(), 'utf8')).not.toContain('heading:');
});

test('a mistake in the yaml stands on the page with its line, and goes with it', async () => {
  const page = await open();
  const before = readFileSync(yaml(), 'utf8');
  writeFileSync(yaml(), `${before}sorce: 1\n`);
  await page.locator('.editor-bar .error', { hasText: 'demo-plan.yaml:' }).first().waitFor();
  writeFileSync(yaml(), before);
  await page.locator('.editor-bar summary:not(.error)').waitFor();
});

/** Asks under a name, with what a page of another site could send. */
const ask = (path: string, host: string, body?: string): Promise<number> =>
  new Promise((done, failed) => {
    const { hostname, port } = new URL(address);
    const asked = request(
      { hostname, port, path, method: body === undefined ? 'GET' : 'POST', headers: { host } },
      (response) => {
        response.resume();
        done(response.statusCode ?? 0);
      },
    );
    asked.on('error', failed);
    asked.end(body);
  });

test('without the token nothing is written, and under another name nothing is told', async () => {
  const saying = { act: 'waive', plan: 'demo-plan', rule: 'x', line: 1, reason: 'x' };
  const before = readFileSync(yaml(), 'utf8');
  const { host } = new URL(address);
  expect(await ask('/-/say', host, JSON.stringify(saying))).toBe(400);
  expect(readFileSync(yaml(), 'utf8')).toBe(before);
  expect(await ask('/-/state', host)).toBe(200);
  for (const path of ['/-/state', '/plans/demo-plan/'])
    expect(await ask(path, 'evil.example')).toBe(403);
});
