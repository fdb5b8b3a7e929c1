import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checksum } from './checksum.ts';
import { packSite } from './pack-site.ts';

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
  const { files, bytes } = await packSite(dist, zip);
  const found = await unpacked();
  expect(files).toBe(found.size);
  expect(bytes).toBe(readFileSync(zip).length);
  for (const path of ['index.html', 'plans/a.txt', 'plans/a/index.html']) {
    expect(found.get(`site/${path}`)?.content).toEqual(readFileSync(join(dist, path)));
  }
  const others = [...found.keys()].filter((path) => !path.startsWith('site/'));
  expect(others).toEqual([
    ...['README.txt', 'hosting/Caddyfile', 'hosting/apache.conf', 'hosting/nginx.conf'],
    ...['hosting/tomcat-web.xml', 'hosting/web.config', 'index.html', 'SHA256SUMS'],
  ]);
});

test('the checksums are of all files, and right', async () => {
  await packSite(dist, zip);
  const found = await unpacked();
  const sums = found.get('SHA256SUMS')?.content.toString() ?? '';
  found.delete('SHA256SUMS');
  const lines = [...found].map(([path, { content }]) => `${checksum(content)}  ${path}\n`);
  expect(sums).toBe(lines.join(''));
});

test('the 说明 can be read in an old Notepad', async () => {
  await packSite(dist, zip);
  const text = (await unpacked()).get('README.txt')?.content.toString() ?? '';
  expect(text.startsWith('\ufeff规划文库\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const word of ['nginx', 'IIS', 'Tomcat', 'U 盘']) expect(text).toContain(word);
});

describe('the same site gives the same bytes', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  test.each(['UTC', 'Asia/Shanghai', 'America/New_York'])('in the zone %s', async (name) => {
    await packSite(dist, zip);
    const before = readFileSync(zip);
    process.env['TZ'] = name;
    for (const path of ['plans/a/index.html', 'plans/a.txt', 'index.html']) {
      const text = readFileSync(join(dist, path), 'utf8');
      rmSync(join(dist, path));
      put(path, text);
    }
    await packSite(dist, zip);
    expect(readFileSync(zip).equals(before)).toBe(true);
  });
});

test('a file that changes without growing bears another time, so that servers see it', async () => {
  await packSite(dist, zip);
  const before = await unpacked();
  put('index.html', '<h1>规化文库</h1>');
  await packSite(dist, zip);
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
    ['names that differ by case alone', () => put('plans/A.txt', ''), /case/],
  ])('%s', async (_what, spoil, message) => {
    writeFileSync(zip, 'old');
    spoil();
    await expect(packSite(dist, zip)).rejects.toThrow(message);
    expect(readFileSync(zip, 'utf8')).toBe('old');
    expect(readdirSync(work).sort()).toEqual(['dist', 'site.zip']);
  });
});
