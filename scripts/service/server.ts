/** The search service: reads a database and answers over HTTP. It changes nothing, and holds no secrets. */
import type { FastifyError } from 'fastify';
import { fromPackages } from '../command/optional.ts';
import { asked } from '../../src/search/wire.ts';
import { zhService } from '../../src/ui/zh.ts';
import type { Engine } from './engine.ts';
import { BadQuestion, readMore, readMost, readSearch, readSections } from './question.ts';
import { Answers } from './served.ts';

export interface ServiceOptions {
  /** Loopback by default: a web server stands in front of it. */
  host?: string;
  /** 0 takes any that is free. */
  port?: number;
  /** Questions of one address a minute. */
  rate?: number;
  /** Rows that one question may look at, and milliseconds that it may take. */
  limits?: { rows: number; time: number };
  /** Addresses that may say for whom they ask: web servers in front of it. */
  trusted?: string;
}

export interface RunningService {
  /** With a closing slash. */
  address: string;
  /** Answers what was asked, takes nothing new, and ends. */
  close(): Promise<void>;
}

const PACKAGES = ['fastify', '@fastify/rate-limit', 'prom-client'];

const load = () =>
  Promise.all([import('fastify'), import('@fastify/rate-limit'), import('prom-client')]);

/**
 * Starts the service.
 *
 * @throws CommandError where its packages are missing; what the system says where the port is taken
 */
export async function startService(
  engine: Engine,
  {
    host = '127.0.0.1',
    port = 0,
    rate = 600,
    limits = { rows: 50_000, time: 2_000 },
    trusted = 'loopback',
  }: ServiceOptions = {},
): Promise<RunningService> {
  const [{ default: fastify }, { default: rateLimit }, prometheus] = await fromPackages(
    PACKAGES,
    load,
  );
  const answers = new Answers(engine, limits);
  const server = fastify({
    trustProxy: trusted,
    requestTimeout: 10_000,
    // What is asked for fits easily: a question is a line.
    bodyLimit: 1_024,
    routerOptions: { maxParamLength: 100 },
    forceCloseConnections: 'idle',
  });
  const registry = new prometheus.Registry();
  prometheus.collectDefaultMetrics({ register: registry });
  const seconds = new prometheus.Histogram({
    name: 'plan_search_seconds',
    help: 'Time of an answer',
    labelNames: ['route', 'status'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
    registers: [registry],
  });
  const cut = new prometheus.Counter({
    name: 'plan_search_incomplete_total',
    help: 'Answers that met a limit',
    registers: [registry],
  });

  server.setErrorHandler((error: FastifyError, _request, reply) => {
    if (error instanceof BadQuestion) return reply.code(400).send({ error: error.message });
    const code = error.statusCode ?? 500;
    if (code < 500)
      return reply
        .code(code)
        .send({ error: code === 429 ? zhService.often : zhService.refused(code) });
    process.stderr.write(`plan-library: ${error.stack ?? error.message}\n`);
    return reply.code(503).send({ error: zhService.broken });
  });
  const known = [...Object.values(asked), 'health', 'metrics'].map((path) => `/${path}`);
  server.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ error: zhService.nowhere(known) }),
  );
  server.addHook('onRequest', (_request, reply, done) => {
    // All that it says is public: the page of any site may read it, one from disk too.
    reply.headers({
      'Access-Control-Allow-Origin': '*',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    });
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    seconds.observe({ route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    done();
  });

  await server.register(async (open) => {
    await open.register(rateLimit, { max: rate, timeWindow: '1 minute' });
    open.get<{ Querystring: Record<string, unknown> }>(`/${asked.search}`, async ({ query }) => {
      const answer = await answers.search(readSearch(query), readMost(query));
      if (!answer.complete) cut.inc();
      return answer;
    });
    open.get<{ Querystring: Record<string, unknown> }>(`/${asked.plans}`, ({ query }) => {
      const { also, from } = readMore(query);
      return answers.more(readSearch(query), also, from, readMost(query));
    });
    open.get<{ Querystring: Record<string, unknown> }>(`/${asked.sections}`, async ({ query }) => {
      const { plan, sections } = readSections(query);
      return [...(await engine.texts(plan, sections))];
    });
  });
  server.get('/health', async () => ({ plans: (await answers.held()).plans.length }));
  server.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );

  const address = await server.listen({ host, port });
  return { address: `${address}/`, close: () => server.close() };
}
