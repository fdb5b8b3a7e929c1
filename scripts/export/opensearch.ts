/**
 * OpenSearch (and Elasticsearch, which speaks the same): our pairs behind the whitespace analyzer, which takes nothing apart. A phrase is
 * `match_phrase` on `words`, a single character `prefix` on it; several in one section stand in a `bool`.
 */
import { createWriteStream, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { once } from 'node:events';
import type { PlanRecord } from './record.ts';
import type { Target } from './target.ts';
import { wordsOfLines } from './tokens.ts';

/** Names of the indices. */
export const INDICES = { sections: 'plan-library-sections', plans: 'plan-library-plans' } as const;

const keyword = { type: 'keyword' } as const;
const stored = { type: 'object', enabled: false } as const;

/** What each index is made with. The words are looked for and not given back. */
export const MAPPINGS = {
  sections: {
    mappings: {
      dynamic: 'strict',
      _source: { excludes: ['words'] },
      properties: {
        plan: keyword,
        province: keyword,
        kind: keyword,
        year: { type: 'integer' },
        number: { type: 'integer' },
        heading: { type: 'integer' },
        tables: stored,
        words: { type: 'text', analyzer: 'whitespace', norms: false, index_options: 'positions' },
        stream: { type: 'text', index: false },
        text: stored,
      },
    },
  },
  plans: {
    mappings: { dynamic: 'strict', properties: { id: keyword, sum: keyword, facts: stored } },
  },
} as const;

/** The lines of a bulk request for a plan. It comes last itself: one that stands there is whole. */
export function* bulkOf({ facts, province, sections }: PlanRecord, sum: string): Generator<string> {
  const { id, kind, year } = facts;
  for (const { number, heading, tables, stream, text } of sections) {
    yield JSON.stringify({ index: { _index: INDICES.sections, _id: `${id}/${number}` } });
    const words = wordsOfLines(stream).flat().join(' ');
    const about = { plan: id, province, kind, year, number, heading };
    yield JSON.stringify({ ...about, tables: { ranges: tables }, words, stream, text });
  }
  yield JSON.stringify({ index: { _index: INDICES.plans, _id: id } });
  yield JSON.stringify({ id, sum, facts });
}

/** Plans that are asked for at a time. */
const PAGE = 1_000;

/**
 * A server, asked by HTTP.
 *
 * @param address of the server; name and password in it go into a header
 * @throws what the server says, where it refuses
 */
export async function openSearchTarget(address: string): Promise<Target> {
  const url = new URL(address);
  const { username, password } = url;
  [url.username, url.password] = ['', ''];
  const secret = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`);
  const authorization =
    username === '' ? {} : { authorization: `Basic ${secret.toString('base64')}` };
  const ask = async (method: string, path: string, body?: string): Promise<Response> => {
    const type = path.includes('_bulk') ? 'application/x-ndjson' : 'application/json';
    const headers = { ...authorization, ...(body !== undefined && { 'content-type': type }) };
    return fetch(new URL(path, url), { method, headers, ...(body !== undefined && { body }) });
  };
  const say = async <Said>(method: string, path: string, body: string): Promise<Said> => {
    const response = await ask(method, path, body);
    const text = await response.text();
    if (!response.ok)
      throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`);
    return JSON.parse(text) as Said;
  };
  for (const index of ['sections', 'plans'] as const) {
    const { ok } = await ask('HEAD', INDICES[index]);
    if (!ok) await say('PUT', INDICES[index], JSON.stringify(MAPPINGS[index]));
  }
  const remove = async (id: string): Promise<void> => {
    // The plan first: where it ends in between, it is not taken for whole.
    for (const [index, field] of [
      [INDICES.plans, 'id'],
      [INDICES.sections, 'plan'],
    ] as const)
      await say(
        'POST',
        `${index}/_delete_by_query?conflicts=proceed&refresh=true`,
        JSON.stringify({ query: { term: { [field]: id } } }),
      );
  };
  return {
    known: async () => {
      const known = new Map<string, string>();
      for (let after: string | null = null; ;) {
        const query = {
          size: PAGE,
          sort: [{ id: 'asc' }],
          _source: ['id', 'sum'],
          ...(after !== null && { search_after: [after] }),
        };
        const found: Page = await say('POST', `${INDICES.plans}/_search`, JSON.stringify(query));
        for (const { _source } of found.hits.hits) known.set(_source.id, _source.sum);
        after = found.hits.hits.at(-1)?._source.id ?? null;
        if (found.hits.hits.length < PAGE) return known;
      }
    },
    put: async (plan, sum) => {
      await remove(plan.facts.id);
      const body = `${[...bulkOf(plan, sum)].join('\n')}\n`;
      const { errors, items } = await say<Bulk>('POST', '_bulk', body);
      if (errors)
        throw new Error(`_bulk: ${JSON.stringify(items.find(({ index }) => index.error))}`);
    },
    remove,
    finish: async () => {
      await say('POST', `${INDICES.plans},${INDICES.sections}/_refresh`, '');
    },
    close: () => Promise.resolve(),
  };
}

interface Page {
  hits: { hits: { _source: { id: string; sum: string } }[] };
}

interface Bulk {
  errors: boolean;
  items: { index: { error?: unknown } }[];
}

/** Files for a server that is filled by other means: what its indices are made with, and one bulk stream of everything. */
export function openSearchFiles(folder: string): Target {
  mkdirSync(folder, { recursive: true });
  for (const [name, made] of Object.entries(MAPPINGS))
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(made, null, 2)}\n`);
  const path = join(folder, 'bulk.ndjson');
  const stream = createWriteStream(`${path}.tmp`);
  return {
    known: () => Promise.resolve(new Map()),
    put: async (plan, sum) => {
      for (const line of bulkOf(plan, sum))
        if (!stream.write(`${line}\n`)) await once(stream, 'drain');
    },
    remove: () => Promise.resolve(),
    finish: async () => {
      stream.end();
      await finished(stream);
      renameSync(`${path}.tmp`, path);
    },
    close: () => {
      stream.destroy();
      rmSync(`${path}.tmp`, { force: true });
      return Promise.resolve();
    },
  };
}
