/** What is wrong with `library.yaml` is said all at once, with its line; what it said before stands. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSettings } from './settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function read(text: string) {
  const path = join(folder, 'library.yaml');
  writeFileSync(path, text);
  const { settings, errors } = readSettings(path);
  const all = errors.flatMap((error) => [error, ...error.others]);
  return { settings, faults: all.map(({ line, message }) => `${line} ${message}`) };
}

test('a library without the file has the defaults', () => {
  expect(readSettings(join(folder, 'none.yaml'))).toEqual({
    settings: { name: '规划文库' },
    errors: [],
  });
});

test('every mistake is told with its line, and nothing is believed', () => {
  expect(read('name: 某市规划库\ntitel: 一\nicp: 备案\naddress: plans.example.org\n')).toEqual({
    settings: null,
    faults: [
      expect.stringMatching(/^2 .*titel/),
      expect.stringMatching(/^3 icp：应如 京ICP备/),
      expect.stringMatching(/^4 address：应是完整网址/),
    ],
  });
});

test.each([
  ['a full-width colon', 'name：某市规划库\n', /冒号/],
  ['a tab', 'name: 甲\n\ticp: 1\n', /Tab|缩进/],
  ['a field that stands twice', 'name: 甲\nname: 乙\n', /两次/],
  ['a colon in a value', 'footer: 注: 甲: 乙\n', /冒号/],
])('%s is answered in words', (_, text, words) => {
  const path = join(folder, 'library.yaml');
  writeFileSync(path, text);
  const [error] = readSettings(path).errors;
  expect(`${error?.message}。${error?.remedy.zh}`).toMatch(words);
});

test('a file in another encoding is named as such', () => {
  const path = join(folder, 'library.yaml');
  writeFileSync(path, Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xc4, 0xb3, 0xca, 0xd0]));
  expect(readSettings(path).errors[0]?.message).toContain('UTF-8');
});
