/** Asks the PostgreSQL database of `scripts/export/postgres.ts`; it may be a replica. */
import type { PoolClient } from 'pg';
import { type Database, postgresClient } from '../export/postgres.ts';
import { askedBy } from '../export/tokens.ts';
import type { PlanFacts, SectionText } from '../../src/search/format.ts';
import type { Query, Term } from '../../src/search/query.ts';
import type { Engine, Row } from './engine.ts';

/** Rows that come at a time. */
const FETCH = 500;

/** Milliseconds that PostgreSQL works at one statement at most. */
const PATIENCE = 5_000;

/** @throws CommandError where the client is not installed; what the database says where it has no such tables */
export async function postgresEngine(database: Database): Promise<Engine> {
  const { Pool } = await postgresClient();
  const pool = new Pool({
    ...database,
    max: 10,
    statement_timeout: PATIENCE,
    connectionTimeoutMillis: PATIENCE,
    options: '-c default_transaction_read_only=on -c search_path=plan_library',
  });
  // A connection that breaks while nobody asks is made anew; who asks next is told if that fails.
  pool.on('error', () => undefined);
  const state = async <Value>(what: string): Promise<Value> =>
    (await pool.query<{ value: Value }>(`SELECT ${what} AS value FROM state`)).rows[0]
      ?.value as Value;
  await state('form');
  return {
    version: () => state<string>('version'),
    names: () => state<string[][]>('names'),
    plans: async () =>
      (await pool.query<{ facts: string }>('SELECT facts FROM plans')).rows.map(
        ({ facts }) => JSON.parse(facts) as PlanFacts,
      ),
    async *rows(query) {
      const client = await pool.connect();
      let broken = false;
      try {
        yield* rowsOf(client, query);
      } catch (error) {
        broken = true;
        throw error;
      } finally {
        client.release(broken);
      }
    },
    texts: async (plan, sections) => {
      const found = await pool.query<{ number: number; text: string }>({
        name: 'texts',
        text: `SELECT sections.number, text FROM sections JOIN plans ON plans.number = plan
          WHERE id = $1 AND sections.number = ANY ($2::int[])`,
        values: [plan, sections],
      });
      return new Map(
        found.rows.map(({ number, text }) => [number, JSON.parse(text) as SectionText]),
      );
    },
    close: () => pool.end(),
  };
}

async function* rowsOf(client: PoolClient, query: Query): AsyncGenerator<Row> {
  const terms = [...query.wanted, ...query.unwanted];
  const holding = terms.map(
    (_, i) => `SELECT section FROM passages WHERE words @@ $${i + 1}::tsquery`,
  );
  const wanted = holding.slice(0, query.wanted.length).join(' INTERSECT ');
  const sections = [`(${wanted})`, ...holding.slice(query.wanted.length)].join(' EXCEPT ');
  await client.query('BEGIN');
  try {
    await client.query(
      `DECLARE found NO SCROLL CURSOR FOR SELECT id, sections.number, heading, tables, stream
       FROM sections JOIN plans ON plans.number = plan WHERE key IN (${sections})`,
      terms.map(expressionOf),
    );
    for (;;) {
      const { rows } = await client.query<Found>(`FETCH ${FETCH} FROM found`);
      for (const { id, number, heading, tables, stream } of rows)
        yield { plan: id, section: number, heading, tables: JSON.parse(tables) as [], stream };
      if (rows.length < FETCH) break;
    }
  } finally {
    await client.query('COMMIT');
  }
}

interface Found {
  id: string;
  number: number;
  heading: number;
  tables: string;
  stream: string;
}

/** A `tsquery`; our words hold nothing that it would take for a sign. */
function expressionOf(term: Term): string {
  const asked = askedBy(term);
  return 'phrase' in asked ? asked.phrase.join(' <-> ') : `${asked.opening}:*`;
}
