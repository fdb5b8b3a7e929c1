import { mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { sha256 } from './sha256.ts';
import { sumOfFile } from './sum-of-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'sum-of-file-'));
const path = join(folder, 'file');
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.useRealTimers());

test('a file that was edited within the same moment, with its old time and size, is read again', () => {
  for (const text of ['甲', '乙', '丙']) {
    writeFileSync(path, text);
    utimesSync(path, 1, 1);
    expect(sumOfFile(path)).toBe(sha256(text));
    expect(sumOfFile(path)).toBe(sha256(text));
  }
});

test('one that has settled is known until it is touched, replaced or gone', () => {
  vi.useFakeTimers({ now: Date.now() + 3600_000, toFake: ['Date'] });
  writeFileSync(path, '甲');
  expect(sumOfFile(path)).toBe(sha256('甲'));
  const { mtimeMs } = statSync(path);
  writeFileSync(path, '乙');
  utimesSync(path, mtimeMs / 1000, mtimeMs / 1000);
  expect(sumOfFile(path)).toBe(sha256('乙'));
  writeFileSync(`${path}.next`, '丙');
  renameSync(`${path}.next`, path);
  expect(sumOfFile(path)).toBe(sha256('丙'));
  rmSync(path);
  expect(sumOfFile(path)).toBeNull();
  expect(sumOfFile(folder)).toBeNull();
});
