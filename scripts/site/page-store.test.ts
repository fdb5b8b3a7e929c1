import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PageStore } from './page-store.ts';
import { mergeStore } from './merge-store.ts';

const [KEY, OTHER] = ['a'.repeat(64), 'b'.repeat(64)];
const PAGE = 'plans/a/index.html';
let folder: string;
let store: PageStore;
const at = (...path: string[]) => join(folder, ...path);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  store = new PageStore(at('store'));
  keep(KEY, 'text');
});
afterEach(() => rmSync(folder, { recursive: true }));

function keep(key: string, text: string): void {
  mkdirSync(at('drawn', 'plans', 'a'), { recursive: true });
  writeFileSync(at('drawn', PAGE), text);
  store.keep(key, at('drawn'), [PAGE]);
}

function laid(key: string): string {
  store.lay(key, at('site'));
  return readFileSync(at('site', PAGE), 'utf8');
}

test('what was kept is laid into a site as it was drawn', () => {
  expect(store.has(KEY)).toBe(true);
  expect(store.has(OTHER)).toBe(false);
  expect(laid(KEY)).toBe('text');
});

test('a page of the site that is written over is drawn again', () => {
  laid(KEY);
  // It is the same file as that of the store.
  appendFileSync(at('site', PAGE), '!');
  expect(store.has(KEY)).toBe(false);
  keep(KEY, 'text');
  rmSync(at('site'), { recursive: true });
  expect(laid(KEY)).toBe('text');
});

test.each<[string, (entry: string) => void]>([
  ['a file is gone', (entry) => rmSync(join(entry, 'files', PAGE))],
  ['a file has as many other bytes', (entry) => writeFileSync(join(entry, 'files', PAGE), 'texd')],
  ['the list is cut', (entry) => writeFileSync(join(entry, 'files.json'), '[["plans')],
  ['the list is gone', (entry) => rmSync(join(entry, 'files.json'))],
])('where %s, there is no entry', (_, damage) => {
  damage(at('store', 'aa', KEY));
  expect(store.has(KEY)).toBe(false);
});

test('a copy that has other times is the same, and is not hashed twice', () => {
  const file = at('store', 'aa', KEY, 'files', PAGE);
  utimesSync(file, 1, 1);
  expect(store.has(KEY)).toBe(true);
  expect(readFileSync(at('store', 'aa', KEY, 'files.json'), 'utf8')).toContain(
    String(statSync(file).mtimeMs),
  );
});

test('stores of several machines are laid together', () => {
  const other = new PageStore(at('other'));
  mergeStore(at('store'), at('other'));
  expect(other.has(KEY)).toBe(true);
  keep(OTHER, 'more');
  mergeStore(at('store'), at('other'));
  expect([other.has(KEY), other.has(OTHER)]).toEqual([true, true]);
});

test('what was not used goes, what was used stays', () => {
  keep(OTHER, 'more');
  laid(KEY);
  store.trim(0);
  expect([store.has(KEY), store.has(OTHER)]).toEqual([true, false]);
  expect(existsSync(at('store', 'bb', OTHER))).toBe(false);
});
