import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { SEARCH_POLICY, serve, type ServeOptions, type Site } from './serve.ts';

let outside: string;
let dist: string;
const running: { close(): unknown }[] = [];

beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), 'serve-'));
  dist = join(outside, 'dist');
  mkdirSync(join(dist, 'plans', 'a'), { recursive: true });
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  writeFileSync(join(dist, 'index.html'), 'home');
  writeFileSync(join(dist, '404.html'), 'lost');
  writeFileSync(join(dist, 'plans', 'a', 'index.html'), 'plan');
  writeFileSync(join(dist, 'data.csv'), 'a,b');
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.close();
});
afterAll(() => rmSync(outside, { recursive: true }));

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks for a path exactly as written: `fetch` would tidy it first. */
function get(
  site: Site,
  path: string,
  method = 'GET',
  headers: Record<string, string> = {},
): Promise<Answer> {
  const { hostname, port } = new URL(site.address);
  return new Promise((done, failed) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => (body += piece));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    asked.on('error', failed);
    asked.end();
  });
}

async function started(options: ServeOptions = {}): Promise<Site> {
  const site = await serve(dist, options);
  running.push(site);
  return site;
}

describe('addresses', () => {
  test.each([
    ['/', 200, 'home'],
    ['/index.html', 200, 'home'],
    ['/plans/a/', 200, 'plan'],
    ['/plans/a/?q=1', 200, 'plan'],
    ['/plans/a/index', 404, 'lost'],
    ['/plans/', 404, 'lost'],
    ['/plans/b/', 404, 'lost'],
    ['//', 200, 'home'],
    ['/%', 404, 'lost'],
    ['/%00', 404, 'lost'],
  ])('%s answers %i', async (path, status, body) => {
    expect(await get(await started(), path)).toMatchObject({ status, body });
  });

  test('a folder without its slash leads to the one with it', async () => {
    const answer = await get(await started(), '/plans/a?q=1');
    expect(answer).toMatchObject({ status: 301, headers: { location: '/plans/a/?q=1' } });
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/plans/../../secret.txt',
  ])('%s does not leave the folder', async (path) => {
    expect(await get(await started(), path)).toMatchObject({ status: 404, body: 'lost' });
  });

  test('nothing but reading is answered', async () => {
    expect(await get(await started(), '/', 'POST')).toMatchObject({ status: 405 });
  });
});

describe('under a path', () => {
  test.each([
    ['/a/bc/', 200, 'home'],
    ['/a/bc/plans/a/', 200, 'plan'],
    ['/', 404, 'lost'],
    ['/plans/a/', 404, 'lost'],
    ['/a/bcd/', 404, 'lost'],
  ])('%s answers %i', async (path, status, body) => {
    const site = await started({ base: '/a/bc/' });
    expect(await get(site, path)).toMatchObject({ status, body });
  });

  test('the path without its slash leads to the one with it', async () => {
    const site = await started({ base: '/a/bc/' });
    expect(await get(site, '/a/bc')).toMatchObject({
      status: 301,
      headers: { location: '/a/bc/' },
    });
  });

  test('a path without both slashes is refused', async () => {
    await expect(serve(dist, { base: 'a/bc' })).rejects.toThrow('/a/bc/');
  });
});

describe('headers', () => {
  test.each(['/', '/nowhere', '/plans/a'])('%s comes with the strict policy', async (path) => {
    const { headers } = await get(await started(), path);
    const policy = headers['content-security-policy'];
    expect(policy).toContain("default-src 'self'; script-src 'self'; style-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test.each(['/search/', '/search/index.html', '/search/?q=1'])(
    '%s alone may compile WebAssembly, and still evaluates no string',
    async (path) => {
      const { headers } = await get(await started(), path);
      expect(headers['content-security-policy']).toBe(SEARCH_POLICY);
      expect(SEARCH_POLICY).not.toContain("'unsafe-eval'");
    },
  );

  test.each([
    ['/', 'text/html;charset=utf-8'],
    ['/data.csv', 'text/csv'],
  ])('%s is %s', async (path, type) => {
    const { headers } = await get(await started(), path);
    expect(headers['content-type']).toBe(type);
  });
});

describe('a range is honoured where it is a single one that runs forwards, and ends nothing:', () => {
  test('the cases that did', async () => {
    const site = await started();
    for (const range of ['bytes=5-1', 'bytes=3-2', 'bytes=-0', 'bytes=0--1', 'bytes=1e9-'])
      expect(await get(site, '/', 'GET', { range })).toMatchObject({ status: 200, body: 'home' });
  });

  test('as the search page asks', async () => {
    const site = await started();
    for (const [range, body] of [
      ['bytes=1-2', 'om'],
      ['bytes=0-2047', 'home'],
    ] as const)
      expect(await get(site, '/', 'GET', { range })).toMatchObject({ status: 206, body });
  });

  test('whatever it says', async () => {
    const site = await started();
    const part = fc.constantFrom(
      'bytes=',
      'bytes',
      '=',
      '-',
      ',',
      ' ',
      '0',
      '1',
      '3',
      '4',
      '99',
      'x',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
        const answer = await get(site, '/', 'GET', { range: parts.join('') });
        expect([200, 206, 416]).toContain(answer.status);
        if (answer.status === 200) expect(answer.body).toBe('home');
      }),
    );
  });
});

describe('ports', () => {
  test('another free port is taken when the first is in use', async () => {
    const other: Server = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    running.push(other);
    const { port } = other.address() as AddressInfo;
    const site = await started({ port });
    expect(new URL(site.address).port).not.toBe(String(port));
    expect(await get(site, '/')).toMatchObject({ status: 200, body: 'home' });
  });

  test('a folder without a site is refused with the remedy', async () => {
    await expect(serve(outside)).rejects.toThrow('npm run build');
  });
});
