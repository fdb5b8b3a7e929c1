/** One language a run, and never half a message. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../folders.ts';
import { language } from './language.mjs';

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zh_TW.UTF-8', LC_ALL: '' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'de_DE.UTF-8' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8', PLAN_LANG: 'en' }, 'en'],
])('%j speaks %s', (env, speaks) => {
  expect(language(env)).toBe(speaks);
});

test('without a variable the system is asked', () => {
  const { locale } = new Intl.DateTimeFormat().resolvedOptions();
  expect(language({})).toBe(locale.startsWith('zh') ? 'zh' : 'en');
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'said-'));
  const plan = `某市科技创新规划\n${'　　坚持创新在现代化建设全局中的核心地位，全面建设科技强市。\n'.repeat(20)}`;
  writeFileSync(join(folder, 'plan.txt'), `${plan}　　一、总则（未完\n　　三、要求\n　　推进“建设`);
  writeFileSync(join(folder, 'plan.yaml'), 'id: plan\n');
  writeFileSync(join(folder, 'other.txt'), plan);
  writeFileSync(join(folder, 'other.yaml'), 'sorce: 1\npins:\n  - { heading: 甲, text: 乙 }\n');
  writeFileSync(join(folder, 'slides.pptx'), 'PK');
  writeFileSync(join(folder, '~$plan.docx'), 'lock of Word');
});
afterAll(() => {
  for (const one of [folder, `${folder}.cache`]) rmSync(one, { recursive: true });
});

function run(speaks: string, ...args: string[]): string {
  const env = { ...process.env, PLAN_LANG: speaks, PLAN_CACHE_DIR: `${folder}.cache` };
  const { stdout, stderr } = spawnSync(process.execPath, ['scripts/convert.ts', ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

/** What stands in quotes is of the text; the rest is said. */
const outOfQuotes = (text: string): string => text.replace(/"[^"\n]*"|“[^”\n]*”|…[^\n…]*…/g, '');
const HAN = /\p{Script=Han}/u;

test('warnings, errors and notices are English where the run is, and as many as in Chinese', () => {
  const [zh, en] = ['zh', 'en'].map((one) =>
    run(one, folder, '--out', join(folder, 'out'), '--check'),
  ) as [string, string];
  const lines = (text: string) => text.trim().split('\n');
  expect(lines(en)).toHaveLength(lines(zh).length);
  expect(lines(en).length).toBeGreaterThan(6);
  expect(lines(en).filter((line) => HAN.test(outOfQuotes(line)))).toEqual([]);
  // Word keeps this file beside one that is open.
  expect(zh).toContain('Word、WPS 正开着文件的标记 ~$plan.docx');
  expect(en).toContain('marks of files that Word or WPS has open ~$plan.docx');
});

test('help and wrong usage are in the language of the run', () => {
  expect(run('zh', '--help')).toMatch(/^用法：/);
  expect(outOfQuotes(run('en', '--help'))).not.toMatch(HAN);
  expect(run('zh', '--nonsense')).toContain('参数不对');
  expect(run('en', '--nonsense')).not.toMatch(HAN);
});
