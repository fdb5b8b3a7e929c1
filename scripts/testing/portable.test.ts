/** The shape of a project that runs on Windows too, read off its files: no Windows is needed to see that it cannot. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../folders.ts';

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter(Boolean);
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

test('every npm script is node with a file, or a program that npm finds: no shell is asked', () => {
  const shell = Object.entries(scripts).filter(
    ([, line]) => !/^(?:node scripts\/[\w/.-]+|prettier)(?: [\w./-]+)*$/.test(line),
  );
  expect(shell).toEqual([]);
});

/** Names that Windows keeps for devices, with any ending, and names that it cannot write. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const UNWRITABLE = /[<>:"|?*\\\0-\x1f]|[. ]$/;

test('no name is reserved, none has a sign that Windows does not write, no two differ by case alone', () => {
  const parts = tracked.flatMap((path) => path.split('/'));
  expect(parts.filter((name) => RESERVED.test(parse(name).name))).toEqual([]);
  expect(parts.filter((name) => UNWRITABLE.test(name))).toEqual([]);
  const lower = Map.groupBy(tracked, (path) => path.toLowerCase());
  expect([...lower.values()].filter(({ length }) => length > 1)).toEqual([]);
});

/** Code that runs on the machine of an editor: what only tests and measures need may ask for a Unix. */
const code = tracked.filter(
  (path) =>
    /^scripts\/.*\.(?:ts|mjs)$/.test(path) &&
    !/\.test\.ts$|^scripts\/(?:testing|laws|bench|score|rooms|fixtures)[/.]/.test(path),
);

test.each([
  [
    'a folder and a name joined by a slash',
    /(?:Dir\(\)|\bhome\(\)|\broot|tmpdir\(\))\}\/|(?:Dir\(\)|\bhome\(\)|\broot|tmpdir\(\)) ?\+ ?['"`]\//,
  ],
  ['a path out of the address of a file', /new URL\([^)]*import\.meta\.url\)\.pathname/],
  ['a place that only Unix has', /['"`]\/(?:tmp|dev|bin|etc|proc)\b/],
  ['a line for a shell', /\bexecSync\(|(?<![.\w])exec\(['"`]/],
  ['a program of Unix', /spawn(?:Sync)?\(\s*['"](?:rm|cp|mv|cat|tar|grep|sed|sh|bash|which)['"]/],
])('%s stands nowhere', (_what, pattern) => {
  expect(code.filter((path) => pattern.test(read(path)))).toEqual([]);
});

test('a shell is asked where npm is a .cmd, and nowhere else', () => {
  const asked = code.filter((path) => /\bshell:/.test(read(path)));
  expect(asked.map((path) => basename(path))).toEqual(['bootstrap.mjs']);
});

test('texts are told apart by git: seeds keep their bytes, the rest its line ends', () => {
  expect(read('.gitattributes')).toMatch(/^\* text=auto eol=lf$/m);
  expect(read('.gitattributes')).toMatch(/^seeds\/\*\* -text$/m);
});
