import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../files/sha256.ts';
import type { Edition } from './edition.ts';
import { packSite, papersOf, zipName } from './pack-site.ts';
import { sign } from './sign.ts';
import { differences, openZip } from './verify.ts';

let work: string;
let dist: string;
let zip: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'pack-test-'));
  dist = join(work, 'dist');
  zip = join(work, 'site.zip');
  put('index.html', '<h1>规划文库</h1>');
  put('plans/a.txt', '规划'.repeat(2_000));
  put('plans/a/index.html', '');
});
afterEach(() => rmSync(work, { recursive: true }));

const FIRST: Edition = {
  release: '2026-11-23',
  date: '2026-11-23',
  plans: 2,
  days: ['2026-11-23'],
};

const pack = (edition: Edition = FIRST, file = zip) =>
  packSite({ dist, file, edition, papers: { 'NOTICES.txt': 'uqr' } });

function put(path: string, text: string): void {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), text);
}

/** Unpacks with an implementation that is not the one that packed. */
async function unpacked(): Promise<Map<string, { content: Buffer; date: Date }>> {
  const archive = await JSZip.loadAsync(readFileSync(zip), { checkCRC32: true });
  const files = new Map<string, { content: Buffer; date: Date }>();
  for (const [path, file] of Object.entries(archive.files)) {
    files.set(path, { content: await file.async('nodebuffer'), date: file.date });
  }
  return files;
}

test('the zip holds the site as it is, a start page, 说明 and configurations', async () => {
  const { files, bytes } = await pack();
  const found = await unpacked();
  expect(files).toBe(found.size);
  expect(bytes).toBe(readFileSync(zip).length);
  for (const path of ['index.html', 'plans/a.txt', 'plans/a/index.html']) {
    expect(found.get(`site/${path}`)?.content).toEqual(readFileSync(join(dist, path)));
  }
  const others = [...found.keys()].filter((path) => !path.startsWith('site/'));
  expect(others).toEqual([
    ...[
      'NOTICES.txt',
      'LICENSE',
      'README.txt',
      'hosting/Caddyfile',
      'hosting/apache.conf',
      'hosting/nginx.conf',
    ],
    ...['hosting/tomcat-web.xml', 'hosting/web.config', 'index.html', 'SHA256SUMS'],
  ]);
});

test('the checksums are of all files, and right', async () => {
  await pack();
  const found = await unpacked();
  const sums = found.get('SHA256SUMS')?.content.toString() ?? '';
  found.delete('SHA256SUMS');
  const lines = [...found].map(([path, { content }]) => `${sha256(content)}  ${path}\n`);
  expect(sums).toBe(lines.join(''));
});

test('the 说明 can be read in an old Notepad', async () => {
  await pack();
  const text = (await unpacked()).get('README.txt')?.content.toString() ?? '';
  expect(text.startsWith('\ufeff规划文库\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const word of ['nginx', 'IIS', 'Tomcat', 'U 盘']) expect(text).toContain(word);
  expect(text).toContain('发布：2026-11-23（2026-11-23）\r\n规划：2 个\r\n');
  expect(text).toContain('< plan-library-2026-11-23.zip');
  expect(text).not.toContain('{{');
});

test('the file bears the name of the release', () => {
  expect(zipName(FIRST)).toBe('plan-library-2026-11-23.zip');
  expect(zipName({ ...FIRST, release: '2026-11-23.2' })).toBe('plan-library-2026-11-23.2.zip');
  expect(zipName({ ...FIRST, release: '../x' })).toBe('plan-library-..-x.zip');
});

test('the papers name what is handed on, with its licence, the same each time', async () => {
  const papers = await papersOf(FIRST);
  expect(papers['NOTICES.txt']).toMatch(
    /uqr \d+\.\d+\.\d+ \(MIT\)[^]*Permission is hereby granted/,
  );
  const bom = JSON.parse(papers['sbom.cdx.json'] ?? '') as {
    bomFormat: string;
    metadata: { timestamp: string; component: { name: string } };
    components: { name: string; scope: string }[];
  };
  expect(bom.bomFormat).toBe('CycloneDX');
  expect(bom.metadata).toMatchObject({
    timestamp: '2026-11-23T00:00:00.000Z',
    component: { name: 'plan-library' },
  });
  const scopes = new Map(bom.components.map(({ name, scope }) => [name, scope]));
  expect(scopes.get('uqr')).toBe('required');
  expect(scopes.get('pagefind')).toBe('required');
  expect(papers['NOTICES.txt']).toMatch(/pagefind [^]*Copyright \(c\) Pagefind[^]*minicbor/);
  expect(scopes.get('astro')).toBe('excluded');
  expect(await papersOf(FIRST)).toEqual(papers);
}, 60_000);

describe('the dates of files', () => {
  const dates = async (...days: string[]) => {
    await pack({ ...FIRST, days });
    return [...(await unpacked()).values()].map(({ date }) => date.getTime());
  };

  test('rise with each release, on one day too, and all lie ahead', async () => {
    const releases = [
      '2026-11-23',
      '2026-11-23',
      '2026-11-24',
      ...Array(40).fill('2026-11-25'),
      '2026-11-26',
    ] as string[];
    let last = Date.now();
    for (let count = 1; count <= releases.length; count += 1) {
      const found = await dates(...releases.slice(0, count));
      expect(Math.min(...found)).toBeGreaterThan(last);
      last = Math.max(...found);
    }
    expect(new Date(last).getFullYear()).toBe(2031);
  });
});

describe('verification', () => {
  test('finds no difference where there is none', async () => {
    await pack();
    await pack(FIRST, join(work, 'again.zip'));
    expect(differences(await openZip(zip), await openZip(join(work, 'again.zip')))).toEqual([]);
  });

  test('names what differs, is missing or too much', async () => {
    put('old.txt', 'x');
    await pack();
    rmSync(join(dist, 'old.txt'));
    put('new.txt', 'x');
    put('index.html', '<h1>另一页</h1>');
    await pack(FIRST, join(work, 'again.zip'));
    expect(differences(await openZip(zip), await openZip(join(work, 'again.zip')))).toEqual([
      '不同 SHA256SUMS',
      '不同 site/index.html',
      '缺少 site/new.txt',
      '多出 site/old.txt',
    ]);
  });

  test('sees dates', async () => {
    await pack();
    await pack({ ...FIRST, days: [...FIRST.days, ...FIRST.days] }, join(work, 'again.zip'));
    expect(differences(await openZip(zip), await openZip(join(work, 'again.zip')))).toEqual([
      expect.stringContaining('日期'),
    ]);
  });

  test('refuses by its name what is no zip, cut off or empty', async () => {
    await pack();
    const whole = readFileSync(zip);
    for (const bytes of [whole.subarray(0, whole.length - 30), whole.subarray(0, 9), Buffer.of()]) {
      writeFileSync(zip, bytes);
      await expect(openZip(zip)).rejects.toThrow(`不是完整的压缩包，请重新取得：${zip}`);
    }
  });
});

const keygen = spawnSync('ssh-keygen', ['-Y']).error === undefined;
describe.skipIf(!keygen)('a signature', () => {
  const shell = (command: string) => spawnSync('sh', ['-c', command], { cwd: work }).status;
  const keyAt = (name: string) => {
    const key = join(work, name);
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
    return key;
  };

  test('holds by the command that is printed, and not for another zip', async () => {
    await pack();
    const check = sign(zip, keyAt('key'));
    expect(shell(check)).toBe(0);
    sign(zip, keyAt('other'));
    expect(shell(check)).toBe(0);
    put('index.html', '<h1>另一页</h1>');
    await pack();
    expect(shell(check)).not.toBe(0);
  });

  test('needs a key', async () => {
    await pack();
    expect(() => sign(zip, join(work, 'nowhere'))).toThrow(/nowhere/);
    writeFileSync(join(work, 'nokey'), 'x');
    expect(() => sign(zip, join(work, 'nokey'))).toThrow(/--sign/);
  });
});

describe('the same site gives the same bytes', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  test.each(['UTC', 'Asia/Shanghai', 'America/New_York'])('in the zone %s', async (name) => {
    await pack();
    const before = readFileSync(zip);
    process.env['TZ'] = name;
    for (const path of ['plans/a/index.html', 'plans/a.txt', 'index.html']) {
      const text = readFileSync(join(dist, path), 'utf8');
      rmSync(join(dist, path));
      put(path, text);
    }
    await pack();
    expect(readFileSync(zip).equals(before)).toBe(true);
  });
});

test('a file that changes without growing bears another time, so that servers see it', async () => {
  await pack();
  const before = await unpacked();
  put('index.html', '<h1>规化文库</h1>');
  await pack();
  const after = await unpacked();
  const changed = [...after].filter(
    ([path, { date }]) => date.getTime() !== before.get(path)?.date.getTime(),
  );
  expect(changed.map(([path]) => path)).toEqual(['site/index.html', 'SHA256SUMS']);
});

describe('refuses, and leaves the old zip alone:', () => {
  test.each([
    ['a folder without a site', () => rmSync(join(dist, 'index.html')), /npm run build/],
    ['a name that is not ASCII', () => put('规划.txt', ''), /ASCII/],
    ['names that differ by case alone', () => put('plans/A.txt', ''), /大小写/],
  ])('%s', async (_what, spoil, message) => {
    writeFileSync(zip, 'old');
    spoil();
    await expect(pack()).rejects.toThrow(message);
    expect(readFileSync(zip, 'utf8')).toBe('old');
    expect(readdirSync(work).sort()).toEqual(['dist', 'site.zip']);
  });
});
