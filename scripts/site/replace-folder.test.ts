import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFolder } from './replace-folder.ts';

let parent: string;
let dir: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'replace-'));
  dir = join(parent, 'dist');
});
afterEach(() => rmSync(parent, { recursive: true }));

/** Makes a folder with one file that says `content`. */
function folder(path: string, content: string): void {
  mkdirSync(path);
  writeFileSync(join(path, 'index.html'), content);
}

const content = (): string => readFileSync(join(dir, 'index.html'), 'utf8');
const write = (text: string) => async (next: string) =>
  writeFileSync(join(next, 'index.html'), text);

/** Number of a process that has ended. */
const deadProcess = (): number => spawnSync(process.execPath, ['--version']).pid;

test('the new folder takes the place of the old one, files of the old one are gone', async () => {
  folder(dir, 'old');
  writeFileSync(join(dir, 'stale.html'), '');
  await replaceFolder(dir, write('new'));
  expect(content()).toBe('new');
  expect(readdirSync(dir)).toEqual(['index.html']);
  expect(readdirSync(parent)).toEqual(['dist']);
});

test('a folder that was not there is made, its parents too', async () => {
  dir = join(parent, 'a', 'b');
  await replaceFolder(dir, write('new'));
  expect(content()).toBe('new');
});

test('the old folder stays whole when the new one fails half-way', async () => {
  folder(dir, 'old');
  const failing = replaceFolder(dir, async (next) => {
    await write('half')(next);
    throw new Error('no space');
  });
  await expect(failing).rejects.toThrow('no space');
  expect(content()).toBe('old');
  expect(readdirSync(parent)).toEqual(['dist']);
});

test('the old folder is in use while the new one is written', async () => {
  folder(dir, 'old');
  await replaceFolder(dir, async (next) => {
    await write('new')(next);
    expect(content()).toBe('old');
  });
});

test('what a killed process left is cleared', async () => {
  folder(dir, 'old');
  folder(`${dir}.next-${deadProcess()}`, 'half');
  await replaceFolder(dir, write('new'));
  expect(readdirSync(parent)).toEqual(['dist']);
});

test('a process killed between the renames has its folder put back', async () => {
  folder(`${dir}.old-${deadProcess()}`, 'old');
  const failing = replaceFolder(dir, () => Promise.reject(new Error('again')));
  await expect(failing).rejects.toThrow('again');
  expect(content()).toBe('old');
});

test('folders of running processes and of other people are left alone', async () => {
  const others = [`dist.next-${process.ppid}`, 'dist.backup', 'dist2.next-1', 'other'];
  for (const name of others) folder(join(parent, name), name);
  await replaceFolder(dir, write('new'));
  expect(readdirSync(parent).sort()).toEqual([...others, 'dist'].sort());
});
