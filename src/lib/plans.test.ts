import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const fixture = new URL('../fixtures/content/plans/linhai-145-sti.json', import.meta.url);
let content: string;

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(join(content, 'plans'));
  vi.resetModules();
  vi.stubEnv('PLAN_CONTENT', content);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(content, { recursive: true });
});

async function load(id: string, json?: string): Promise<unknown> {
  if (json !== undefined) writeFileSync(join(content, 'plans', `${id}.json`), json);
  const { loadPlan } = await import('./plans.ts');
  return loadPlan(id);
}

test('reads a plan that keeps to the schema', async () => {
  const text = readFileSync(fixture, 'utf8');
  expect(await load('linhai-145-sti', text)).toEqual(JSON.parse(text));
});

test.each([
  ['absent', undefined, 'cannot be read'],
  ['broken', '{', 'is not JSON'],
  ['odd', '{"id":"odd"}', 'is not a Plan'],
  ['renamed', readFileSync(fixture, 'utf8'), 'holds the plan "linhai-145-sti"'],
])('%s: says file, cause and remedy', async (id, json, cause) => {
  const message = await load(id, json).then(
    () => '',
    (error: unknown) => String(error),
  );
  expect(message).toContain(join(content, 'plans', `${id}.json`));
  expect(message).toContain(cause);
  expect(message).toContain('npm run convert');
});

test('a plan without raw text has none', async () => {
  const { loadRawText } = await import('./plans.ts');
  expect(await loadRawText('x')).toBeNull();
});
