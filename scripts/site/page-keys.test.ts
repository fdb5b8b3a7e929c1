import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sumsOf } from '../files/sums.ts';
import { pageKeys } from './page-keys.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'));
  for (const path of ['plans/a.mdx', 'plans/a.json', 'plans/b.mdx', 'plans/b.json', 'rules.json'])
    put(path);
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, text = '1'): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The plans whose keys are others after a change. */
function changed(change: () => void): string[] {
  const before = pageKeys(sumsOf(folder), 'program');
  change();
  return [...pageKeys(sumsOf(folder), 'program')].flatMap(([id, key]) =>
    before.get(id) === key ? [] : id,
  );
}

test.each([
  ['plans/a.mdx', ['a']],
  ['plans/a.json', ['a']],
  ['raw/a.txt', ['a']],
  ['anchors/a.json', ['a']],
  ['originals/a.pdf', ['a']],
  ['originals/a.docx', ['a']],
  ['library/beside/a.json', ['a']],
  ['plans/c.mdx', ['c']],
  ['rules.json', ['a', 'b']],
  ['library/settings.json', ['a', 'b']],
  ['library/indicators.json', []],
  ['library/beside/other.json', []],
])('%s: what is written there changes the pages of %j', (path, plans) => {
  expect(changed(() => put(path, '2'))).toEqual(plans);
});

test('what moves from one file of a plan to another changes its pages', () => {
  put('raw/a.txt', 'x');
  expect(
    changed(() => {
      rmSync(join(folder, 'raw', 'a.txt'));
      put('anchors/a.json', 'x');
    }),
  ).toEqual(['a']);
});

test('another program makes other pages', () => {
  expect(pageKeys(sumsOf(folder), 'one').get('a')).not.toBe(
    pageKeys(sumsOf(folder), 'other').get('a'),
  );
});
