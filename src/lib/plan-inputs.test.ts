/** What the pages of a plan ask for: their key (`scripts/site/page-keys.ts`) knows of nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '..');
const plans = join(src, 'pages', 'plans');

/** All files that some files import, at whatever remove; types alone are no import. */
function reachedFrom(files: readonly string[], found = new Set<string>()): Set<string> {
  for (const file of files) {
    if (found.has(file)) continue;
    found.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)(?! type)[^;]*? from '(\.[^']+)'/gm,
    );
    reachedFrom(
      [...imports].map(([, path = '']) => join(dirname(file), path)),
      found,
    );
  }
  return found;
}

/** The pages at an address that a plan had are the library's. */
const pages = readdirSync(plans, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== '[...page].astro')
  .map(({ parentPath, name }) => join(parentPath, name));

const reached = [...reachedFrom(pages)];
const withText = (text: string): string[] =>
  reached
    .filter((file) => readFileSync(file, 'utf8').includes(text))
    .map((file) => relative(src, file).replaceAll('\\', '/'))
    .sort();

test('no page of a plan asks for what was gathered of the library', () => {
  expect(reached.length).toBeGreaterThan(60);
  expect(withText('gathered(')).toEqual([]);
});

test('of the plans they ask for nothing but which are drawn', () => {
  expect(withText('getCollection(')).toEqual(['lib/plan-paths.ts']);
});

test('they read the files of the content folder that the key is made from', () => {
  expect(withText('contentDir')).toEqual([
    'lib/changed.ts',
    'lib/content-dir.ts',
    'lib/gathered.ts',
    'lib/plans.ts',
    'lib/settings.ts',
    'pages/plans/[id]/original.[format].ts',
  ]);
  expect(withText('readGathered(')).toEqual(['lib/beside.ts', 'lib/gathered.ts', 'lib/rules.ts']);
});
