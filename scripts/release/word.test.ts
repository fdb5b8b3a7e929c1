/** What a person reads in the diff of one corrected word. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../folders.ts';
import { convertAll } from '../run/run.ts';

/** The longest of the seeds, and a word near its beginning. */
const SEED = 'hubei-145-sti.txt';
const WORD = '创新型省份';

const home = mkdtempSync(join(tmpdir(), 'word-'));
afterAll(() => rmSync(home, { recursive: true }));
const git = (...args: string[]) =>
  spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    cwd: home,
    encoding: 'utf8',
  });

test.runIf(spawnSync('git', ['--version']).status === 0)(
  'a word that becomes longer early in the longest plan is twelve lines at most',
  () => {
    for (const name of ['seeds', 'content', '.gitignore'])
      cpSync(join(root, name), join(home, name), { recursive: true });
    const convert = () =>
      convertAll({ paths: [join(home, 'seeds')], out: join(home, 'content'), whole: true });
    git('init', '-q');
    expect(convert().failures).toEqual([]);
    git('add', '.');
    git('commit', '-q', '-m', 'before');
    const path = join(home, 'seeds', SEED);
    const text = readFileSync(path, 'utf8');
    const at = text.indexOf(WORD);
    expect(at / text.length).toBeLessThan(0.1);
    expect(at).toBeGreaterThan(0);
    writeFileSync(path, `${text.slice(0, at)}创新驱动型的省份${text.slice(at + WORD.length)}`);
    expect(convert().failures).toEqual([]);
    const lines = git('diff', '--numstat', '--', 'content').stdout.trim().split('\n');
    const changed = lines.map((line) => line.split('\t'));
    expect(changed.map(([, , file]) => file)).toEqual(['content/plans/hubei-145-sti.mdx']);
    const [[added = 0, removed = 0] = []] = changed;
    expect(Number(added) + Number(removed)).toBeLessThanOrEqual(12);
  },
);
