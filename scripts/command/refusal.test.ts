import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { refusalOf, refusedPath } from './refusal.ts';

const thrown = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was refused');
};

test('what the system refuses is told in words, with its path', () => {
  const folder = mkdtempSync(join(tmpdir(), 'refusal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const missing = thrown(() => readFileSync(join(folder, 'none')));
  expect(refusalOf(missing)?.why.zh).toBe('没有这个文件或文件夹');
  expect(refusedPath(missing)).toBe(join(folder, 'none'));
  expect(refusalOf(thrown(() => writeFileSync(folder, 'x')))?.why.zh).toContain('挡在那里');
});

test.each([
  ['ENOSPC', '磁盘已满'],
  ['EACCES', '没有权限'],
  ['EBUSY', '别的程序正开着它'],
  ['EROFS', '只读'],
])('%s', (code, words) => {
  const refusal = refusalOf(Object.assign(new Error(code), { code }));
  expect(refusal?.why.zh).toContain(words);
  expect(refusal?.remedy.zh).toMatch(/^请/);
});

test('an error that is not of the system is none', () => {
  expect(refusalOf(new TypeError('x is not a function'))).toBeNull();
  expect(refusalOf(Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBeNull();
});
