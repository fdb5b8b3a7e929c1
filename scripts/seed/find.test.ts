/** Every entry of a folder is accounted for. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findSeeds } from './find.ts';
import { idFromName } from './id.ts';

let home: string;
let seeds: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'find-'));
  seeds = join(home, 'seeds');
  mkdirSync(seeds);
});
afterEach(() => rmSync(home, { recursive: true }));

function put(name: string, text: string | Buffer = '规划'): void {
  mkdirSync(dirname(join(seeds, name)), { recursive: true });
  writeFileSync(join(seeds, name), text);
}

/** Names of seeds; names passed over with why; names refused with their rules. */
function found(deep = true) {
  const { seeds: read, passed, errors } = findSeeds([seeds], deep);
  return {
    read: read.map(({ name }) => name),
    passed: passed.map(({ name, why }) => `${name} ${why}`),
    refused: errors.map(({ seed, error }) => `${seed.name} ${error.rule}`).sort(),
  };
}

test('folders inside are read, at any depth, and only where that is asked', () => {
  for (const name of ['b.txt', 'hubei/a.txt', 'hubei/yichang/c.md']) put(name);
  expect(found().read).toEqual(['b.txt', 'hubei/a.txt', 'hubei/yichang/c.md']);
  expect(found(false).read).toEqual(['b.txt']);
});

test('what people and programs leave behind is passed over', () => {
  put('.DS_Store');
  put('Thumbs.db');
  put('__MACOSX');
  put('~$规划.docx');
  put('~WRL0001.tmp');
  put('a.txt~');
  put('b.txt', '');
  put('.git/config');
  expect(found()).toEqual({
    read: [],
    passed: [
      ...['.DS_Store hidden', '.git hidden', 'Thumbs.db hidden', '__MACOSX hidden'],
      ...['a.txt~ temporary', 'b.txt empty', '~$规划.docx open', '~WRL0001.tmp temporary'],
    ],
    refused: [],
  });
});

test.each([
  ['a.PPT', /演示文稿/, /\.txt/],
  ['a.jpg', /图片/, /OCR/],
  ['a.rar', /压缩包/, /解开/],
  ['a.caj', /CAJ/, /\.txt/],
  ['a.xyz', /\.xyz/, /\.txt/],
  ['README', /没有后缀/, /移走/],
])('%s is named with what to do', (name, message, remedy) => {
  put(name);
  const [one] = findSeeds([seeds]).errors;
  expect(one?.error).toMatchObject({ rule: 'unknown-type' });
  expect(one?.error.message).toMatch(message);
  expect(one?.error.remedy.zh).toMatch(remedy);
});

test('a yaml without its seed, and a second one', () => {
  put('a.txt');
  put('a.yaml');
  put('a.yml');
  put('gone.yaml');
  put('sub/a.yaml');
  put('scan.jpg');
  put('scan.yaml');
  expect(found().refused).toEqual([
    'a.yml yaml-twice',
    'gone.yaml yaml-alone',
    'scan.jpg unknown-type',
    'sub/a.yaml yaml-alone',
  ]);
});

describe('links', () => {
  test('that lead outside or nowhere are refused, those inside are read once', () => {
    put('plans/a.txt');
    writeFileSync(join(home, 'secret.txt'), '密');
    mkdirSync(join(home, 'others'));
    symlinkSync('../secret.txt', join(seeds, 'secret.txt'));
    symlinkSync('../others', join(seeds, 'others'));
    symlinkSync('nowhere.txt', join(seeds, 'dangling.txt'));
    symlinkSync('loop.txt', join(seeds, 'loop.txt'));
    symlinkSync('.', join(seeds, 'self'));
    symlinkSync('plans', join(seeds, 'again'));
    expect(found()).toEqual({
      read: ['plans/a.txt'],
      passed: [],
      refused: [
        'dangling.txt unreadable',
        'loop.txt unreadable',
        'others outside-link',
        'secret.txt outside-link',
      ],
    });
  });

  test('the folder itself may be one', () => {
    put('a.txt');
    symlinkSync(seeds, join(home, 'link'));
    expect(findSeeds([join(home, 'link')]).seeds.map(({ name }) => name)).toEqual(['a.txt']);
  });

  test('in the place of a yaml are held to the same, and their seed waits', () => {
    for (const name of ['a.txt', 'b.txt', 'c.txt', 'd.txt', 'own/c.yaml', 'own/c.txt']) put(name);
    writeFileSync(join(home, 'a.yaml'), 'id: other\n');
    symlinkSync('../a.yaml', join(seeds, 'a.yaml'));
    symlinkSync('nowhere.yaml', join(seeds, 'b.yaml'));
    symlinkSync('own/c.yaml', join(seeds, 'c.yaml'));
    symlinkSync('own', join(seeds, 'd.yaml'));
    expect(found()).toEqual({
      read: ['c.txt', 'own/c.txt'],
      passed: [],
      refused: ['a.yaml outside-link', 'b.yaml unreadable', 'd.yaml not-a-file'],
    });
    const named = findSeeds([join(seeds, 'a.txt')]);
    expect([named.seeds, named.errors.map(({ error }) => error.rule)]).toEqual([
      [],
      ['outside-link'],
    ]);
  });
});

describe('a file that is greater than a plan', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('is named with its size and the way to have it read, a yaml too', () => {
    vi.stubEnv('PLAN_SEED_MB', '1');
    for (const name of ['a.txt', 'b.yaml']) put(name, Buffer.alloc(1024 * 1024 + 1, 0x20));
    put('b.txt');
    expect(found()).toEqual({
      read: [],
      passed: [],
      refused: ['a.txt too-large', 'b.yaml too-large'],
    });
    const [one] = findSeeds([join(seeds, 'a.txt')]).errors;
    expect(one?.error.message).toContain('文件有 2 MB，超过 1 MB');
    expect(one?.error.remedy.zh).toContain('PLAN_SEED_MB=2');
  });

  test('is read where the bound is greater', () => {
    vi.stubEnv('PLAN_SEED_MB', '2');
    put('a.txt', Buffer.alloc(1024 * 1024 + 1, 0x20));
    expect(found().read).toEqual(['a.txt']);
  });
});

test.skipIf(spawnSync('mkfifo', ['--version']).status !== 0)('a pipe is not waited for', () => {
  spawnSync('mkfifo', [join(seeds, 'pipe.txt')]);
  expect(found().refused).toEqual(['pipe.txt not-a-file']);
  expect(
    findSeeds([join(seeds, 'pipe.txt'), '/dev/null']).errors.map(({ error }) => error.rule),
  ).toEqual(['not-a-file', 'not-a-file']);
});

test.skipIf(spawnSync('mkfifo', ['--version']).status !== 0)(
  'nor is one in the place of a yaml',
  () => {
    put('a.txt');
    put('b.txt');
    spawnSync('mkfifo', [join(seeds, 'a.yaml')]);
    expect(found()).toEqual({ read: ['b.txt'], passed: [], refused: ['a.yaml not-a-file'] });
  },
);

test('a name that is not UTF-8 is named', () => {
  writeFileSync(
    Buffer.concat([Buffer.from(`${seeds}/`), Buffer.from([0xb9, 0xe6]), Buffer.from('.txt')]),
    '规划',
  );
  expect(found().refused).toEqual(['\ufffd\ufffd.txt bad-name']);
});

test('a file that is named twice is read once', () => {
  put('a.txt');
  expect(findSeeds([seeds, join(seeds, 'a.txt')]).seeds).toHaveLength(1);
});

describe('an id', () => {
  const id = (name: string, ...published: string[]) =>
    idFromName(name, (one) => published.includes(one));

  test.each([
    ['wuhan-145.txt', 'wuhan-145'],
    ['Wuhan 145_final.TXT', 'wuhan-145-final'],
    ['湖北省“十四五”规划.txt', 'hu-bei-sheng-shi-si-wu-gui-hua'],
    ['重庆市2023年工作要点.docx', 'chong-qing-shi-2023-nian-gong-zuo-yao-dian'],
    ['长沙/科技.md', 'chang-sha-ke-ji'],
    ['hubei/sti.txt', 'hubei-sti'],
    ['女娲.txt', 'nv-wa'],
    ['---.txt', ''],
    ['План.txt', ''],
  ])('of %s is %j', (name, wanted) => {
    expect(id(name)).toBe(wanted);
  });

  test('is cut behind a word', () => {
    const long = id(`${'国民经济和社会发展'.repeat(9)}.txt`);
    expect(long.length).toBeLessThanOrEqual(60);
    expect(long).toMatch(/^guo-min-jing-ji-.*-[a-z]+$/);
    expect('guo-min-jing-ji-he-she-hui-fa-zhan-'.repeat(3).startsWith(`${long}-`)).toBe(true);
  });

  test('that was published as a hash stays', () => {
    const asked: string[] = [];
    idFromName('湖北规划-2025.txt', (one) => asked.push(one) < 0);
    expect(asked).toEqual([expect.stringMatching(/^2025-[0-9a-f]{8}$/)]);
    expect(id('湖北规划-2025.txt', ...asked)).toBe(asked[0]);
    expect(id('湖北规划-2025.txt')).toBe('hu-bei-gui-hua-2025');
  });
});
