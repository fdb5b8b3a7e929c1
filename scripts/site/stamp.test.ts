import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sumsOf } from '../files/sums.ts';
import { inputsOf, isStamped, stamp } from './stamp.ts';

let folder: string;
const at = (...path: string[]) => join(folder, ...path);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stamp-'));
  vi.stubEnv('PLAN_CACHE_DIR', at('cache'));
  for (const name of ['content/plans', 'base/src', 'base/scripts', 'base/node_modules', 'dist/a'])
    mkdirSync(at(name), { recursive: true });
  writeFileSync(at('content', 'plans', 'a.json'), '1');
  writeFileSync(at('base', 'src', 'page.astro'), '1');
  writeFileSync(at('base', 'package-lock.json'), '1');
  writeFileSync(at('dist', 'index.html'), '1');
  writeFileSync(at('dist', 'a', 'index.html'), '1');
  stamp(at('dist'), inputs());
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const inputs = () => inputsOf(sumsOf(at('content')), at('base'), at('base', 'node_modules'));
const stands = () => isStamped(at('dist'), inputs());

test('what was not touched stands, also where it was moved away and back', () => {
  expect(stands()).toBe(true);
  renameSync(at('dist'), at('away'));
  expect(stands()).toBe(false);
  renameSync(at('away'), at('dist'));
  expect(stands()).toBe(true);
});

test.each<[string, () => void]>([
  ['a plan is changed', () => writeFileSync(at('content', 'plans', 'a.json'), '2')],
  ['a plan is new', () => writeFileSync(at('content', 'plans', 'b.json'), '1')],
  ['a list of the content is new', () => writeFileSync(at('content', 'outdated.json'), '[]')],
  ['a plan goes', () => rmSync(at('content', 'plans', 'a.json'))],
  ['a page is written otherwise', () => writeFileSync(at('base', 'src', 'page.astro'), '2')],
  ['a script is new', () => writeFileSync(at('base', 'scripts', 'build.ts'), '1')],
  ['a package is another', () => writeFileSync(at('base', 'package-lock.json'), '2')],
  [
    'another package is installed',
    () => writeFileSync(at('base', 'node_modules', '.package-lock.json'), '2'),
  ],
  ['the site has another address', () => vi.stubEnv('PLAN_SITE', 'https://example.org')],
  ['a file of the site is longer', () => appendFileSync(at('dist', 'index.html'), '2')],
  ['a file of the site was written again', () => utimesSync(at('dist', 'index.html'), 1, 1)],
  ['a file of the site is gone', () => rmSync(at('dist', 'a', 'index.html'))],
  ['the site has a file more', () => writeFileSync(at('dist', 'b.html'), '')],
  ['the note is damaged', () => rmSync(at('cache'), { recursive: true })],
])('where %s, a site is built', (_, change) => {
  change();
  expect(stands()).toBe(false);
});

test('the words of one file are never taken for those of another', () => {
  const before = inputs();
  writeFileSync(at('content', 'plans', 'a.json'), '');
  writeFileSync(at('content', 'plans', 'b.json'), '1');
  expect(inputs()).not.toBe(before);
});
