/** What the engines of the search service cost on libraries of made plans: filling, size, answers. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportTo } from '../export/export.ts';
import { postgresTarget } from '../export/postgres.ts';
import { candidatesIn } from '../export/record.ts';
import { sqliteTarget } from '../export/sqlite.ts';
import type { Target } from '../export/target.ts';
import { contentDir } from '../folders.ts';
import { asTyped, queryKinds } from '../search/kinds.ts';
import { type OracleSection, readPlans } from '../search/oracle.ts';
import type { Engine } from '../service/engine.ts';
import { postgresEngine } from '../service/postgres.ts';
import { findPostgres, startPostgres } from '../testing/postgres-server.ts';
import { Answers } from '../service/served.ts';
import { sqliteEngine } from '../service/sqlite.ts';
import { parseQuery } from '../../src/search/query.ts';
import { makeLibrary } from './made-library.ts';

interface Place {
  name: string;
  target(): Promise<Target>;
  engine(): Promise<Engine>;
  bytes(): Promise<number>;
  stop(): Promise<void>;
}

function sqlite(folder: string): Place {
  const path = join(folder, 'search.sqlite');
  return {
    name: 'SQLite',
    target: () => Promise.resolve(sqliteTarget(path)),
    engine: () => Promise.resolve(sqliteEngine(path)),
    bytes: () => Promise.resolve(statSync(path).size),
    stop: () => Promise.resolve(),
  };
}

async function postgres(programs: string): Promise<Place> {
  const { address, stop } = await startPostgres(programs);
  const database = { connectionString: address };
  return {
    name: 'PostgreSQL',
    target: () => postgresTarget(database),
    engine: () => postgresEngine(database),
    bytes: async () => {
      const { default: pg } = await import('pg');
      const client = new pg.Client(database);
      await client.connect();
      const size = await client.query<{ size: string }>(
        'SELECT pg_database_size(current_database()) AS size',
      );
      await client.end();
      return Number(size.rows[0]?.size);
    },
    stop,
  };
}

/** As brute force has them, but for the folding, which is that of the index: a plan at a time, for thousands do not fit. */
async function sectionsOf(content: string): Promise<OracleSection[]> {
  const sections: OracleSection[] = [];
  for await (const { id, record } of candidatesIn(content))
    for (const { number, stream, text } of record().sections)
      sections.push({
        address: `${id} ${number}`,
        lines: text.blocks.flatMap((block) => block.text.split('\n')).filter((line) => line.trim()),
        plain: stream.split('\n'),
      });
  return sections;
}

const wordOf = (phrase: string): string => (parseQuery(asTyped(phrase)).wanted[0] ?? []).join('');

/** A table in Markdown, line by line. */
export async function* engineFigures(counts: readonly number[]): AsyncGenerator<string> {
  yield '| plans | engine | fill, s | again, s | one changed, s | MB | bytes a character | recall | precision | answer, ms: median | 95 % | most |';
  yield '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |';
  for (const count of counts) {
    const folder = mkdtempSync(join(tmpdir(), 'plan-engines-'));
    try {
      makeLibrary(folder, readPlans(contentDir()), count);
      const sections = await sectionsOf(folder);
      const programs = findPostgres();
      for (const open of [
        () => Promise.resolve(sqlite(folder)),
        () => (programs === null ? Promise.resolve(null) : postgres(programs)),
      ]) {
        const place = await open();
        if (place === null) continue;
        try {
          yield `| ${[count, place.name, ...(await figuresOf(place, folder, sections))].join(' | ')} |`;
        } finally {
          await place.stop();
        }
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

async function figuresOf(
  place: Place,
  folder: string,
  sections: readonly OracleSection[],
): Promise<string[]> {
  const fill = async (): Promise<string> => {
    const start = performance.now();
    const target = await place.target();
    await exportTo(target, folder);
    await target.close();
    return ((performance.now() - start) / 1000).toFixed(1);
  };
  const filled = [await fill(), await fill()];
  const [plan] = readPlans(contentDir());
  const path = join(folder, 'plans', `${plan?.id}.json`);
  const before = readFileSync(path);
  writeFileSync(path, JSON.stringify({ ...plan, title: `${plan?.title}（修订）` }));
  filled.push(await fill());
  writeFileSync(path, before);
  await fill();

  const characters = sections.reduce((sum, { plain }) => sum + plain.join('\n').length, 0);
  const bytes = await place.bytes();
  const engine = await place.engine();
  const answers = new Answers(engine, { rows: 50_000, time: 60_000 });
  const sums = { right: 0, found: 0, wanted: 0 };
  const times: number[] = [];
  for (const phrase of Object.values(queryKinds(sections)).flat()) {
    const query = parseQuery(asTyped(phrase));
    const word = wordOf(phrase);
    const wanted = new Set(
      sections
        .filter(({ plain }) => plain.some((line) => line.includes(word)))
        .map(({ address }) => address),
    );
    for await (const { plan, section } of engine.rows(query)) {
      sums.found += 1;
      if (wanted.has(`${plan} ${section}`)) sums.right += 1;
    }
    sums.wanted += wanted.size;
    const start = performance.now();
    await answers.search(
      { query, choice: { region: '', kind: '', year: '' }, onlyTables: false },
      5,
    );
    times.push(performance.now() - start);
  }
  await engine.close();
  times.sort((a, b) => a - b);
  const at = (share: number): string =>
    (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(1);
  return [
    ...filled,
    (bytes / 1e6).toFixed(1),
    (bytes / characters).toFixed(1),
    (sums.right / sums.wanted).toFixed(4),
    (sums.right / sums.found).toFixed(4),
    ...[at(0.5), at(0.95), at(1)],
  ];
}
