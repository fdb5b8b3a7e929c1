/** Fifty readers at a time, while the service is killed, started again, and ended politely. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportTo } from '../export/export.ts';
import { sqliteTarget } from '../export/sqlite.ts';
import { contentDir, root } from '../folders.ts';
import { bruteForce, readSections } from '../search/oracle.ts';
import { freePort } from '../pack/nginx.ts';
import { asked, type Served } from '../../src/search/wire.ts';

const READERS = 50;
const PHRASES = ['科技', '高新技术企业', '创新', '5G', '发', '龘', '2025年', '科技 企业'];

const folder = mkdtempSync(join(tmpdir(), 'load-'));
const path = join(folder, 'search.sqlite');
const expected = new Map<string, number>();
beforeAll(async () => {
  const target = sqliteTarget(path);
  await exportTo(target, contentDir());
  await target.close();
  const sections = readSections(contentDir());
  for (const phrase of PHRASES)
    expected.set(phrase, bruteForce(sections, ...phrase.split(' ')).length);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function start(port: number): Promise<ChildProcess> {
  const args = ['--port', String(port), '--sqlite', path, '--rate', '1000000'];
  const child = spawn(process.execPath, ['scripts/serve-search.ts', ...args], { cwd: root });
  const ended = once(child, 'exit').then(() => {
    throw new Error('The service did not start');
  });
  await Promise.race([once(child.stdout, 'data'), ended]);
  ended.catch(() => undefined);
  return child;
}

test('no answer is wrong, and all come again', async () => {
  const port = await freePort();
  const counts = { right: 0, refused: 0 };
  const wrong: string[] = [];
  let reading = true;
  const readers = Array.from({ length: READERS }, async (_, reader) => {
    for (let i = reader; reading; i++) {
      const phrase = PHRASES[i % PHRASES.length] ?? '';
      const address = `http://127.0.0.1:${port}/${asked.search}?q=${encodeURIComponent(phrase)}`;
      const answer = await fetch(address).then(
        async (response) => [response.status, await response.text()] as const,
        () => null,
      );
      if (answer === null || answer[0] === 503) {
        counts.refused += 1;
        await new Promise((next) => setTimeout(next, 50));
      } else {
        const [status, text] = answer;
        const found = status === 200 ? (JSON.parse(text) as Served).found.sections : text;
        if (found === expected.get(phrase)) counts.right += 1;
        else wrong.push(`${phrase}: ${status} ${found}`);
      }
    }
  });
  /** Waits until so many more answers have come. */
  const more = async (what: keyof typeof counts, number: number): Promise<void> => {
    const until = counts[what] + number;
    while (counts[what] < until) await new Promise((next) => setTimeout(next, 5));
  };
  const first = await start(port);
  await more('right', 4 * READERS);
  first.kill('SIGKILL');
  await more('refused', READERS);
  const second = await start(port);
  await more('right', 4 * READERS);
  second.kill('SIGTERM');
  const [code] = (await once(second, 'exit')) as [number | null];
  reading = false;
  await Promise.all(readers);
  expect(wrong).toEqual([]);
  expect(code).toBe(0);
});
