/** Against a server that is played, as far as these requests go: no OpenSearch takes part. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentDir } from '../folders.ts';
import { asTyped, queryKinds } from '../search/kinds.ts';
import { bruteForce, readSections } from '../search/oracle.ts';
import { parseQuery } from '../../src/search/query.ts';
import { exportTo } from './export.ts';
import { INDICES, openSearchFiles, openSearchTarget } from './opensearch.ts';
import { askedBy } from './tokens.ts';

type Document = Record<string, unknown>;

/** Documents of a bulk request, by index and id. */
function documentsIn(bulk: string): [index: string, id: string, document: Document][] {
  const lines = bulk.trimEnd().split('\n');
  return lines.flatMap((line, i) => {
    if (i % 2 === 1) return [];
    const { index } = JSON.parse(line) as { index: { _index: string; _id: string } };
    return [[index._index, index._id, JSON.parse(lines[i + 1] ?? '') as Document]];
  });
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opensearch-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the words of the bulk stream, parted at blanks, hold each phrase where it stands and nowhere else', async () => {
  const target = openSearchFiles(folder);
  await exportTo(target, contentDir());
  await target.close();
  expect(readdirSync(folder).sort()).toEqual(['bulk.ndjson', 'plans.json', 'sections.json']);
  const documents = documentsIn(readFileSync(join(folder, 'bulk.ndjson'), 'utf8'));
  const held = documents
    .filter(([index]) => index === INDICES.sections)
    .map(([, , { plan, words, text }]) => ({
      address: `${String(plan)}#${(text as { anchor: string }).anchor}`,
      words: ` ${String(words)} `,
    }));
  const sections = readSections(contentDir());
  const wrong: string[] = [];
  for (const phrase of Object.values(queryKinds(sections)).flat()) {
    const [term = []] = parseQuery(asTyped(phrase)).wanted;
    const asked = askedBy(term);
    const wanted = 'phrase' in asked ? ` ${asked.phrase.join(' ')} ` : ` ${asked.opening}`;
    const found = held.filter(({ words }) => words.includes(wanted)).map(({ address }) => address);
    if (found.sort().join(' ') !== bruteForce(sections, phrase).join(' ')) wrong.push(phrase);
  }
  expect(wrong).toEqual([]);
});

test('files of a run that was ended are not taken for whole', async () => {
  const target = openSearchFiles(folder);
  const ended = new AbortController();
  const run = exportTo(target, contentDir(), {
    signal: ended.signal,
    tell: () => ended.abort(new Error('ended')),
  });
  await expect(run).rejects.toThrow('ended');
  await target.close();
  expect(readdirSync(folder).sort()).toEqual(['plans.json', 'sections.json']);
});

test('a server gets what it has not yet, a plan at a time, and tells what it refuses', async () => {
  const indices = new Map<string, Map<string, Document>>();
  const requests: string[] = [];
  let full = false;
  const server: Server = createServer((request, response) => {
    void text(request).then((body) => {
      const { method = '', url = '' } = request;
      requests.push(`${method} ${url}`);
      const [index = '', what] = url.slice(1).split(/[/?]/);
      const answer = (status: number, value: unknown): void => {
        response.writeHead(status).end(method === 'HEAD' ? '' : JSON.stringify(value));
      };
      const asked = body.startsWith('{"') && index !== '_bulk' ? (JSON.parse(body) as never) : null;
      if (request.headers.authorization !== `Basic ${btoa('a:b c')}`) answer(401, {});
      else if (index === '_bulk') {
        for (const [name, id, document] of full ? [] : documentsIn(body))
          indices.get(name)?.set(id, document);
        answer(200, { errors: full, items: full ? [{ index: { error: 'disk full' } }] : [] });
      } else if (method === 'HEAD') answer(indices.has(index) ? 200 : 404, null);
      else if (method === 'PUT') answer(200, indices.set(index, new Map()).size);
      else if (what === '_search') {
        const { search_after: [after] = [''] } = asked as unknown as { search_after?: [string] };
        const all = [...(indices.get(index) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
        const hits = all.filter(([id]) => id > after).map(([, _source]) => ({ _source }));
        answer(200, { hits: { hits } });
      } else if (what === '_delete_by_query') {
        const { term } = (asked as unknown as { query: { term: Document } }).query;
        const [[field, value] = ['', '']] = Object.entries(term);
        for (const [id, document] of indices.get(index) ?? [])
          if (document[field] === value) indices.get(index)?.delete(id);
        answer(200, {});
      } else answer(200, {});
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const run = async (user = 'a:b%20c') => {
    const target = await openSearchTarget(`http://${user}@127.0.0.1:${port}`);
    return exportTo(target, contentDir());
  };
  try {
    const sections = readSections(contentDir());
    const first = await run();
    expect(first).toMatchObject({ same: 0, sections: sections.length });
    expect(indices.get(INDICES.sections)?.size).toBe(sections.length);
    const before = requests.length;
    expect(await run()).toMatchObject({ written: 0, same: first.written });
    expect(requests.slice(before).filter((one) => one.includes('_bulk'))).toEqual([]);
    // Half written: its sections are there, and it is not.
    const [id = ''] = indices.get(INDICES.plans)?.keys() ?? [];
    indices.get(INDICES.plans)?.delete(id);
    expect(await run()).toMatchObject({ written: 1, same: first.written - 1 });
    indices.get(INDICES.plans)?.delete(id);
    full = true;
    await expect(run()).rejects.toThrow('disk full');
    await expect(run('x:y')).rejects.toThrow('401');
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
