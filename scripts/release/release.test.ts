import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readLedgers } from '../anchors/publications.ts';
import { root } from '../folders.ts';
import { convertAll } from '../run/run.ts';
import { agrees, readReleases, RELEASES } from './log.ts';
import { releaseAll } from './release.ts';
import { nextRelease } from './when.ts';

const LINES = [
  '某市科技创新规划',
  '一、发展基础',
  '全市高新技术企业数量五年翻了一番，研发机构覆盖率达到百分之四十。',
  '长江经济带绿色转型取得实效，磷石膏综合利用技术走在全国前列。',
];
const TRIED = '国家农高区建设加快推进，柑橘产业技术体系不断完善。';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
  mkdirSync(join(folder, 'seeds'));
  seed(LINES);
});
afterEach(() => rmSync(folder, { recursive: true }));

const seed = (lines: readonly string[], name = 'plan') =>
  writeFileSync(join(folder, 'seeds', `${name}.txt`), lines.join('\n'));
const out = () => join(folder, 'content');
const convert = (check = false) =>
  convertAll({ paths: [join(folder, 'seeds')], out: out(), whole: true, check });
const release = (day = '2026-03-04', dryRun = false) =>
  releaseAll({ seeds: join(folder, 'seeds'), out: out(), day: () => day, dryRun });
/** Every file of the content, with its bytes. */
const bytes = (content = out()): Record<string, string> =>
  Object.fromEntries(
    readdirSync(content, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path): [string, string] => [path.slice(content.length), readFileSync(path, 'utf8')])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
const mdx = () => readFileSync(join(out(), 'plans', 'plan.mdx'), 'utf8');

test('a release without a ledger that was released is refused', () => {
  release();
  rmSync(join(out(), 'anchors', 'plan.json'));
  seed(LINES.slice(0, 3));
  expect(() => release()).toThrow('少 5 个地址');
});

describe('a conversion', () => {
  test('leaves no trace of what was only tried', () => {
    release();
    const before = bytes();
    seed([...LINES.slice(0, 3), TRIED]);
    convert();
    expect(mdx()).toContain('<Gone id="s1-p2" />');
    expect(bytes()['/anchors/plan.json']).toBe(before['/anchors/plan.json']);
    seed(LINES);
    convert();
    expect(bytes()).toEqual(before);
  });

  test('before the first release leaves no tombstone of a line that was taken back', () => {
    seed([...LINES, TRIED]);
    convert();
    seed(LINES);
    convert();
    expect(mdx()).not.toContain('Gone');
    expect(Object.keys(bytes())).not.toContain('/anchors/plan.json');
  });

  test('says how many addresses are provisional, until they are released', () => {
    const { converted } = convert();
    expect(converted[0]?.plan.provisional).toBe(4);
    release();
    expect(convert().converted[0]?.plan.provisional).toBeUndefined();
    seed([...LINES, TRIED]);
    expect(convert().converted[0]?.plan.provisional).toBe(1);
  });
});

describe('a release', () => {
  test('advances the ledgers, names the pages and appends a line to the log', () => {
    release('2026-03-04');
    seed([...LINES.slice(0, 3), TRIED]);
    expect(release('2026-03-04').release?.release).toBe('2026-03-04.2');
    expect(mdx()).toContain('<Gone id="s1-p2" release="2026-03-04.2" />');
    const log = readReleases(out());
    expect(log.map(({ release, date, addresses }) => [release, date, addresses])).toEqual([
      ['2026-03-04', '2026-03-04', 5],
      ['2026-03-04.2', '2026-03-04', 6],
    ]);
    expect(log.map((one) => agrees(readLedgers(out()), one))).toEqual([false, true]);
    expect(convert(true).changes).toEqual([]);
  });

  test('dates the text that it changes, and no other', () => {
    seed(['某县人才规划', '一、总则', '坚持人才引领发展的战略地位。'], 'other');
    release('2026-03-04');
    seed([...LINES, TRIED]);
    release('2026-05-06');
    expect(readLedgers(out()).map(({ plan, edition }) => [plan, edition?.changed])).toEqual([
      ['other', '2026-03-04'],
      ['plan', '2026-05-06'],
    ]);
  });

  test('without anything new is none', () => {
    release();
    const before = bytes();
    expect(release('2027-01-01').release).toBeNull();
    expect(bytes()).toEqual(before);
  });

  test('writes nothing where it is only tried, or where a seed fails', () => {
    release();
    seed([...LINES, TRIED]);
    const before = bytes();
    expect(release('2026-03-05', true).release?.addresses).toBe(6);
    expect(bytes()).toEqual(before);
    seed(LINES, 'broken');
    writeFileSync(join(folder, 'seeds', 'broken.yaml'), 'meta: [');
    expect(release().failures).toHaveLength(1);
    expect(bytes()).toEqual(before);
  });

  test('goes on where the last one was interrupted before its line', () => {
    release();
    seed([...LINES, TRIED]);
    const log = readFileSync(join(out(), RELEASES), 'utf8');
    release('2026-03-05');
    const whole = bytes();
    writeFileSync(join(out(), RELEASES), log);
    release('2026-03-05');
    expect(bytes()).toEqual(whole);
  });

  test('knows no day before the last one, and none that is no day', () => {
    const last = { release: '0.1.0', date: '2026-11-23', plans: 0, addresses: 0, sha256: '' };
    expect(nextRelease('2026-11-23', [last])).toEqual({
      release: '2026-11-23',
      date: '2026-11-23',
    });
    expect(() => nextRelease('2026-11-22', [last])).toThrow('上一次发布在 2026-11-23');
    for (const day of ['2026-13-01', '2026-02-30', '2026-04-31', '2027-02-29', '2026-3-4'])
      expect(() => nextRelease(day, []), day).toThrow('日历上没有');
    expect(nextRelease('2028-02-29', []).date).toBe('2028-02-29');
  });

  test('is told what is wrong with its log', () => {
    release();
    writeFileSync(join(out(), RELEASES), '<<<<<<< ours\n');
    expect(() => release()).toThrow('第 1 行不是发布记录');
  });
});

const hasGit = spawnSync('git', ['--version']).status === 0;

describe.runIf(hasGit)('npm run release', () => {
  const repository = () => join(folder, 'repository');
  const git = (cwd: string, ...args: string[]) => {
    const env = { ...process.env, GIT_COMMITTER_DATE: '2026-06-07T08:09:10+08:00' };
    const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.org'];
    expect(spawnSync('git', [...who, ...args], { cwd, env }).status, args.join(' ')).toBe(0);
  };
  const command = (home: string, ...args: string[]) =>
    spawnSync(process.execPath, ['scripts/release.ts', ...args], {
      cwd: root,
      env: { ...process.env, PLAN_SEEDS: join(home, 'seeds'), PLAN_CONTENT: join(home, 'content') },
      encoding: 'utf8',
    });
  beforeEach(() => {
    release();
    seed([...LINES, TRIED]);
    mkdirSync(repository());
    for (const name of ['seeds', 'content'])
      cpSync(join(folder, name), join(repository(), name), { recursive: true });
    git(repository(), 'init', '-q');
    git(repository(), 'add', '.');
    git(repository(), 'commit', '-q', '-m', 'edit');
  });

  test('made twice from one commit gives the same bytes, dated by the commit', () => {
    const [one, two] = ['one', 'two'].map((name) => join(folder, name));
    if (!one || !two) throw new Error('two clones');
    for (const clone of [one, two]) {
      git(folder, 'clone', '-q', repository(), clone);
      expect(command(clone).stdout).toContain('已发布 2026-06-07：1 个规划，6 个地址\n');
    }
    expect(bytes(join(one, 'content'))).toEqual(bytes(join(two, 'content')));
    expect(command(one).stdout).toBe('没有新的内容可以发布\n');
  });

  test('asks for the day where something was not committed', () => {
    writeFileSync(join(repository(), 'seeds', 'plan.txt'), LINES.slice(0, 3).join('\n'));
    const refused = command(repository());
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain('--date');
    expect(command(repository(), '--date', '2026-06-08').stdout).toContain('已发布 2026-06-08');
  });
});
