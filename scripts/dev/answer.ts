/** What the development server answers beside the pages: the bar, its messages, what an editor says, and the search. */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { routes } from '../../src/lib/routes.ts';
import { planIdSchema } from '../../src/plan.schema.ts';
import { asTyped } from '../command/as-typed.ts';
import { CommandError } from '../command/command.ts';
import { followed } from '../folders.ts';
import { failureOf } from '../run/failure.ts';
import { withOthers } from '../run/messages.ts';
import { stemOf, yamlBeside } from '../seed/entries.ts';
import type { Live } from './live.ts';
import { entryOf, sayingSchema, wordsOf } from './saying.ts';
import { takeBack, writeEntry, type Written } from './write-yaml.ts';
import { language } from '../said/language.mjs';
import { said, told } from '../said/said.ts';

const page = (name: string) => fileURLToPath(new URL(`page/${name}`, import.meta.url));

/** Where pages look for the search data. */
const SEARCH = `/${routes.searchData('')}`;

/** Most bytes of what an editor says. */
const MOST = 10_000;

/** Names under which a browser reaches this machine and no other: another name may lead here, and is not answered. */
const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) {
    text += piece as string;
    if (text.length > MOST) throw new CommandError(said('太长了', 'too long'));
  }
  return JSON.parse(text) as unknown;
}

export class Answers {
  readonly #live: Live;
  /** Who has read it from a page of this server may write; a page of another site cannot read it. */
  readonly #token = randomBytes(16).toString('hex');
  readonly #open = new Set<ServerResponse>();
  readonly #written = new Map<string, Written>();

  constructor(live: Live) {
    this.#live = live;
  }

  /** Tells every open page to load anew. */
  reload(): void {
    for (const response of this.#open) response.write('data: reload\n\n');
  }

  close(): void {
    for (const response of this.#open) response.end();
  }

  /** Answers, or leaves the request to the pages. */
  readonly handle = (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ): void => {
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    if (!LOOPBACK.test(request.headers.host ?? '')) {
      response.writeHead(403).end('Only from this machine.');
      return;
    }
    const act = this.#answers(path, request, response);
    if (act === null) next();
    else
      void act.catch((error: unknown) => {
        const message =
          error instanceof CommandError ? error.message : told(failureOf(path, error).message);
        response.writeHead(400, { 'Content-Type': 'text/plain;charset=utf-8' }).end(message);
      });
  };

  #answers(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> | null {
    if (path.startsWith(SEARCH)) return this.#search(path, response);
    switch (`${request.method} ${path}`) {
      case 'GET /-/bar.js':
        return this.#script(response);
      case 'GET /-/bar.css':
        response.writeHead(200, { 'Content-Type': 'text/css;charset=utf-8' });
        response.end(readFileSync(page('bar.css')));
        return Promise.resolve();
      case 'GET /-/events':
        return this.#events(request, response);
      case 'GET /-/state':
        return this.#state(request, response);
      case 'POST /-/say':
        return this.#say(request, response);
      case 'POST /-/undo':
        return this.#undo(request, response);
      default:
        return null;
    }
  }

  /** A file of the search data of the library as it is. */
  async #search(path: string, response: ServerResponse): Promise<void> {
    const script = await this.#live.search.answer(path.slice(SEARCH.length));
    response.writeHead(script === null ? 404 : 200, {
      'Content-Type': 'text/javascript;charset=utf-8',
      'Cache-Control': 'no-store',
    });
    response.end(script);
  }

  async #script(response: ServerResponse): Promise<void> {
    const { outputFiles } = await build({
      entryPoints: [page('bar.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      define: { LANGUAGE: JSON.stringify(language()) },
      charset: 'utf8',
      logLevel: 'silent',
    });
    response.writeHead(200, { 'Content-Type': 'text/javascript;charset=utf-8' });
    response.end(outputFiles[0]?.text);
  }

  #events(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' });
    response.write(':\n\n');
    this.#open.add(response);
    request.on('close', () => this.#open.delete(response));
    return Promise.resolve();
  }

  /** The messages of a plan, or of all. */
  #state(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { version, warned, todoOf, failures } = this.#live.state;
    const wanted = new URL(request.url ?? '/', 'http://localhost').searchParams.get('plan');
    const messages = warned
      .filter(({ id }) => wanted === null || id === wanted)
      .flatMap(({ id, path, warnings, isOld }) =>
        warnings.map((warning) => ({
          ...warning,
          reason: told(warning.reason),
          plan: id,
          place: `${followed(path)}:${warning.line}:${warning.column}`,
          todo: told(todoOf(warning.rule)),
          isNew: isOld !== null && !isOld(warning),
        })),
      );
    const written = wanted === null ? undefined : this.#written.get(wanted);
    const undo = written ? followed(written.path) : null;
    const faults = failures.flatMap(withOthers).map(({ place, message, remedy }) => ({
      place: followed(place),
      message: asTyped(told(message)),
      remedy: asTyped(told(remedy)),
    }));
    const said = { token: this.#token, version, messages, failures: faults, undo };
    response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
    response.end(JSON.stringify(said));
    return Promise.resolve();
  }

  #checkToken(request: IncomingMessage): void {
    if (request.headers['x-plan-token'] !== this.#token)
      throw new CommandError(
        said('页面是别的一次运行的，请重新载入', 'the page is of another run: load it anew'),
      );
  }

  /** The yaml beside the seed of a plan. */
  #yamlOf(id: string): string {
    const path = this.#live.state.warned.find((one) => one.id === id)?.path;
    if (path === undefined)
      throw new CommandError(
        said(
          '这份规划现在不能转换，请先改正（见提示）',
          'this plan cannot be converted now: mend it first (see the messages)',
        ),
      );
    return yamlBeside(path) ?? `${stemOf(path)}.yaml`;
  }

  async #say(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#checkToken(request);
    const { data: saying, error } = sayingSchema.safeParse(await bodyOf(request));
    if (!saying) throw new CommandError(wordsOf(error.issues[0]?.message));
    const { plan, raw } = this.#live.plan(saying.plan);
    const written = writeEntry(this.#yamlOf(saying.plan), entryOf(saying, plan, raw));
    this.#written.set(saying.plan, written);
    response
      .writeHead(200, { 'Content-Type': 'text/plain;charset=utf-8' })
      .end(followed(written.path));
  }

  async #undo(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#checkToken(request);
    const id = planIdSchema.parse(await bodyOf(request));
    const written = this.#written.get(id);
    if (!written) throw new CommandError(said('没有可以撤销的', 'there is nothing to undo'));
    takeBack(written);
    this.#written.delete(id);
    response.writeHead(200).end(followed(written.path));
  }
}
