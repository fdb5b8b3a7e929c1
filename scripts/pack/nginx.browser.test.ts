/** The real nginx with the configuration that we ship: what it sends, and that all of the site works under it. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createGunzip, gzipSync } from 'node:zlib';
import type { IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { routes } from '../../src/lib/routes.ts';
import { HEADERS } from '../site/serve.ts';
import { ages, browserFor } from '../testing/browser-for.ts';
import { openPage } from '../testing/page.ts';
import { goTheWholeWay } from '../testing/site/whole-way.ts';
import { findNginx, startNginx } from './nginx.ts';

const program = findNginx();
const forEver = 'public, max-age=31536000, immutable';
const types: Record<string, string> = {
  ...{ '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.csv': 'text/csv' },
  ...{ '.json': 'application/json', '.md': 'text/markdown', '.txt': 'text/plain' },
  ...{ '.svg': 'image/svg+xml', '.xml': 'application/xml' },
};

describe.skipIf(program === null)(
  `nginx${program === null ? ' is not on this machine (Debian: apt install nginx-light)' : ''}`,
  () => {
    const work = mkdtempSync(join(tmpdir(), 'nginx-test-'));
    const site = join(work, 'site');
    let nginx: Awaited<ReturnType<typeof startNginx>>;
    beforeAll(async () => {
      cpSync(inject('dist'), site, { recursive: true });
      writeFileSync(join(site, 'squeezed.txt'), 'as it is');
      writeFileSync(join(site, 'squeezed.txt.gz'), gzipSync('squeezed before'));
      mkdirSync(join(work, 'run'));
      nginx = await startNginx(program ?? '', site, join(work, 'run'));
    });
    afterAll(async () => {
      await nginx.stop();
      rmSync(work, { recursive: true });
    });

    describe.each(['', 'plan-library/'])('below /%s', (path) => {
      const ask = (file: string, headers = {}): Promise<Answer> =>
        fetchRaw(nginx.address + path + file, headers);

      test('every file comes whole, with its type and our headers', async () => {
        const wrong: string[] = [];
        for (const file of files(inject('dist'))) {
          const { status, headers } = await ask(file);
          const said = headers['content-type'];
          if (status !== 200 || said !== `${types[extname(file)]}; charset=utf-8`) {
            wrong.push(`${file}: ${status} ${said}`);
          }
          for (const [name, value] of Object.entries(HEADERS)) {
            if (headers[name.toLowerCase()] !== value) wrong.push(`${file}: ${name}`);
          }
        }
        expect(wrong).toEqual([]);
      });

      test('what is named by its content is kept for ever, anything else is asked for again', async () => {
        const kept: string[] = [];
        for (const file of files(inject('dist'))) {
          const { headers } = await ask(file);
          expect([file, forEver, 'no-cache']).toContain(headers['cache-control']);
          if (headers['cache-control'] === forEver) kept.push(file);
        }
        const named = files(inject('dist')).filter(
          (file) => /^(assets|search\/data)\//.test(file) && !file.endsWith('/catalog.js'),
        );
        expect(kept.sort()).toEqual(named.sort());
      });

      test('who asks again for what has not changed gets no second copy', async () => {
        const { headers } = await ask(routes.library());
        const again = await ask(routes.library(), { 'if-none-match': headers.etag });
        expect(again.status).toBe(304);
      });

      test('text is compressed, or sent as it was compressed before', async () => {
        const accept = { 'accept-encoding': 'gzip' };
        for (const file of files(inject('dist')).filter((file) =>
          /\.(css|html|json|md)$/.test(file),
        )) {
          const plain = await ask(file);
          const packed = await ask(file, accept);
          expect(packed.body).toBe(plain.body);
          const long = Buffer.byteLength(plain.body) >= 1024;
          expect(packed.headers['content-encoding']).toBe(long ? 'gzip' : undefined);
          if (long) expect(packed.headers.vary).toBe('Accept-Encoding');
        }
        expect((await ask('squeezed.txt', accept)).body).toBe('squeezed before');
        expect((await ask('squeezed.txt')).body).toBe('as it is');
      });

      test('what is not there gets the 404 page, and a folder its slash', async () => {
        const lost = await ask('plans/nowhere/index.html');
        expect(lost.status).toBe(404);
        expect(lost.body).toBe((await ask(routes.notFound())).body);
        expect(lost.headers['cache-control']).toBe('no-cache');
        expect(lost.headers['content-security-policy']).toBe(HEADERS['Content-Security-Policy']);
        const folder = await ask('search');
        // By a relative address: a server in front may have a path of its own, another port and another host.
        expect([folder.status, folder.headers.location]).toEqual([301, 'search/']);
        expect((await ask('search?q=1')).headers.location).toBe('search/?q=1');
        expect((await ask('search/')).body).toBe((await ask(routes.search())).body);
      });
    });

    test('the path itself without its slash leads to the one with it', async () => {
      const { status, headers } = await fetchRaw(`${nginx.address}plan-library`, {});
      expect([status, headers.location]).toEqual([301, 'plan-library/']);
    });

    // Another nginx in front, which has a path of its own and takes it away, as intranets do.
    describe('behind a proxy with a prefix', () => {
      let front: Awaited<ReturnType<typeof startNginx>>;
      const browser = browserFor();
      beforeAll(async () => {
        mkdirSync(join(work, 'front'));
        const conf = `server { listen 80; location /gov/docs/ { proxy_pass ${nginx.address}; } }`;
        front = await startNginx(program ?? '', site, join(work, 'front'), conf);
      });
      afterAll(() => front.stop());

      test.each([
        ['plan-library', 'plan-library/'],
        ['plan-library?q=1', 'plan-library/?q=1'],
        ['plan-library/search', 'plan-library/search/'],
        ['search', 'search/'],
      ])('%s, without its slash, stays below the prefix', async (path, wanted) => {
        const { url, status } = await fetch(`${front.address}gov/docs/${path}`);
        expect([url, status]).toEqual([`${front.address}gov/docs/${wanted}`, 200]);
      });

      test('all of the site works', async () => {
        const { page } = await openPage(browser(), { viewport: { width: 1366, height: 768 } });
        await goTheWholeWay(page, `${front.address}gov/docs/plan-library/`);
      });
    });

    describe.each(ages)('%s Chromium', (age) => {
      const browser = browserFor(age);

      test.each(['', 'plan-library/'])('all of the site works below /%s', async (path) => {
        const { page } = await openPage(browser(), { viewport: { width: 1366, height: 768 } });
        await goTheWholeWay(page, nginx.address + path);
      });
    });
  },
);

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks as it is told: `fetch` would add headers, unpack and follow. */
function fetchRaw(address: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((done, failed) => {
    get(address, { headers }, (response) => {
      const packed = response.headers['content-encoding'] === 'gzip';
      text(packed ? response.pipe(createGunzip()) : response).then((body) => {
        done({ status: response.statusCode, headers: response.headers, body });
      }, failed);
    }).on('error', failed);
  });
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
}
