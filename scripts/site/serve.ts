/** Serves a built site on loopback, as strictly as the strictest web server that it may meet. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';
import { CommandError } from '../command/command.ts';
import { said } from '../said/said.ts';

/** Loopback only: a preview is for the person at this machine. */
const HOST = '127.0.0.1';

const policy = (scripts: string): string =>
  [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The policy of the search page: Pagefind, a file of the site, is WebAssembly, which has to be compiled. */
export const SEARCH_POLICY = policy("'self' 'wasm-unsafe-eval'");

/** The same where the library has a search service. */
export const searchPolicy = (service: string | undefined): string =>
  service === undefined ? SEARCH_POLICY : `${SEARCH_POLICY}; connect-src 'self' ${service}`;

/** Headers of every answer. The site loads nothing from elsewhere and has no inline script or style. */
export const HEADERS = {
  'Content-Security-Policy': policy("'self'"),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
};

export interface ServeOptions {
  /** First port to try; another free one is taken when it is in use. 0 takes any. */
  port?: number;
  /** Path that the site is mounted under, `/` or `/a/bc/`. */
  base?: string;
  /** Address of the search service that the search page may ask. */
  service?: string | undefined;
}

export interface Site {
  /** Address of the start page, with a closing slash. */
  address: string;
  /** Stops at once, open connections included. */
  close(): Promise<void>;
}

/**
 * Serves `dir` until `close()` is called. Files are read when asked for, so a rebuild shows without a restart.
 *
 * @throws CommandError where `dir` holds no site, or no port can be had.
 */
export async function serve(
  dir: string,
  { port = 0, base = '/', service }: ServeOptions = {},
): Promise<Site> {
  if (!existsSync(join(dir, 'index.html'))) {
    throw new CommandError(
      said(
        `${dir} 里没有生成的网站（没有 index.html）。请先运行 npm run build`,
        `${dir} holds no built site (no index.html). Run: npm run build`,
      ),
    );
  }
  if (!/^\/(?:[^/]+\/)*$/.test(base)) {
    throw new CommandError(
      said(
        `--base 要以斜线开头和结尾，如 /a/bc/，而不是“${base}”`,
        `The base path must begin and end with a slash, like /a/bc/, not ${base}`,
      ),
      2,
    );
  }
  const server = createServer(handler(resolve(dir), base, searchPolicy(service)));
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${HOST}:${taken}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Answers from `dir`; what is not there gets the 404 page of the site. */
function handler(dir: string, base: string, ofSearch: string) {
  // No extensions: an address without `.html` must fail here as it would on a plain server and from file://.
  const files = sirv(dir, { dev: true, etag: true, extensions: [] });

  return (request: IncomingMessage, response: ServerResponse): void => {
    // A server may ignore a range, and sirv ends the process at one that runs backwards.
    if (!isRange(request.headers.range)) delete request.headers.range;
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
    if (/\/search\/(?:index\.html)?$/.test(pathname))
      response.setHeader('Content-Security-Policy', ofSearch);
    if (`${pathname}/` === base || isFolder(dir, base, pathname)) {
      // Relative links need the slash.
      const location = query === undefined ? `${pathname}/` : `${pathname}/?${query}`;
      response.writeHead(301, { Location: location }).end();
    } else if (pathname.startsWith(base)) {
      request.url = pathname.slice(base.length - 1) + (pathname.endsWith('/') ? 'index.html' : '');
      files(request, response, () => notFound(dir, response));
    } else {
      notFound(dir, response);
    }
  };
}

/** Whether a single range is asked for that runs forwards: the search page asks so. */
function isRange(asked: string | undefined): boolean {
  const [, from, to] = /^bytes=(\d{1,12})-(\d{1,12})$/.exec(asked ?? '') ?? [];
  return Number(from) <= Number(to);
}

/** True for the path of a folder that is written without its closing slash. */
function isFolder(dir: string, base: string, pathname: string): boolean {
  if (!pathname.startsWith(base) || pathname.endsWith('/')) return false;
  const file = resolve(dir, decode(pathname.slice(base.length)));
  return file.startsWith(dir + sep) && existsSync(file) && statSync(file).isDirectory();
}

/** Decoded path; one that is badly encoded names no file and stays as it is. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function notFound(dir: string, response: ServerResponse): void {
  const page = join(dir, '404.html');
  response.writeHead(404, {
    'Content-Type': 'text/html;charset=utf-8',
    'Cache-Control': 'no-cache',
  });
  response.end(existsSync(page) ? readFileSync(page) : '404');
}

/** Listens on `port`, or on any free port when that one is taken. */
async function listen(server: Server, port: number): Promise<void> {
  const attempt = (candidate: number): Promise<void> =>
    new Promise((done, failed) => {
      server.once('error', failed);
      server.listen(candidate, HOST, () => {
        server.off('error', failed);
        done();
      });
    });
  try {
    await attempt(port);
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    await attempt(0);
  }
}

function isPortTaken(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'EADDRINUSE' || code === 'EACCES';
}
