/** Another engine than Chromium: a Firefox of the machine, driven by WebDriver BiDi; without one this is passed over. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

const program = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => ['firefox-esr', 'firefox'].map((name) => join(folder, name)))
  .find((path) => existsSync(path));

interface Answer {
  id?: number;
  error?: string;
  result?: { context?: string; result?: { value?: unknown } };
}

describe.skipIf(program === undefined)('Firefox', () => {
  let home: string;
  let firefox: ChildProcess;
  let socket: WebSocket;
  let context: string;
  let asked = 0;
  const waiting = new Map<number, (answer: Answer) => void>();

  /** Asks Firefox by a command of BiDi. */
  const ask = async (method: string, params: object) => {
    const id = (asked += 1);
    const answer = new Promise<Answer>((done) => waiting.set(id, done));
    socket.send(JSON.stringify({ id, method, params }));
    const { error, result } = await answer;
    if (error !== undefined) throw new Error(`${method}: ${error}`);
    return result ?? {};
  };
  const go = (url: string) => ask('browsingContext.navigate', { context, url, wait: 'complete' });
  const told = async (expression: string): Promise<unknown> => {
    const target = { context };
    const { result } = await ask('script.evaluate', { expression, target, awaitPromise: true });
    return result?.value;
  };

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'firefox-'));
    const port = ['--headless', '--no-remote', '--profile', home, '--remote-debugging-port', '0'];
    firefox = spawn(program ?? '', port, { env: { ...process.env, HOME: home } });
    let said = '';
    for await (const text of firefox.stderr?.setEncoding('utf8') ?? []) {
      said += text as string;
      if (/WebDriver BiDi listening on ws:\S+\s/.test(said)) break;
    }
    socket = new WebSocket(`${/ws:\S+/.exec(said)?.[0] ?? ''}/session`);
    await once(socket, 'open');
    socket.addEventListener('message', ({ data }) => {
      const answer = JSON.parse(String(data)) as Answer;
      waiting.get(answer.id ?? 0)?.(answer);
    });
    await ask('session.new', { capabilities: {} });
    context = (await ask('browsingContext.create', { type: 'tab' })).context ?? '';
  });
  afterAll(() => {
    socket.close();
    firefox.kill();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });

  test.each([
    ['from a server', () => inject('site')],
    ['from disk', () => `${pathToFileURL(inject('dist')).href}/`],
  ])('reads and searches %s', async (_where, base) => {
    await go(`${base()}plans/yichang-145-sti/index.html#s3-1-2-p1`);
    expect(await told('document.querySelector("h1").textContent.trim()')).toContain('宜昌');
    const top = await told('document.querySelector("#s3-1-2-p1").getBoundingClientRect().top');
    expect(top).toBeGreaterThanOrEqual(0);
    expect(await told('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await go(`${base()}search/index.html?q=${encodeURIComponent('高新技术企业')}`);
    await expect.poll(() => told('document.querySelectorAll("#results li a").length')).toBe(15);
  });
});
