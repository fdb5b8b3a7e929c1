/**
 * PostgreSQL: our pairs as `tsvector`, made by us and no parser, in partitions by province. A region that is looked after by itself (dumped, moved, replicated,
 * laid on a server of its own by Citus) is a partition.
 */
import { fromPackages } from '../command/optional.ts';
import { sha256 } from '../files/sha256.ts';
import { passagesOf, vectorOf } from './passages.ts';
import type { PlanRecord } from './record.ts';
import type { Target } from './target.ts';
import { wordsOfLines } from './tokens.ts';

/** Of the tables below; a database of another form is made anew. */
const FORM = 1;

const SCHEMA = `
  CREATE SCHEMA plan_library;
  CREATE TABLE plan_library.state (form integer NOT NULL, version bigint NOT NULL, names jsonb NOT NULL);
  INSERT INTO plan_library.state VALUES (${FORM}, 0, '[]');
  CREATE TABLE plan_library.plans (
    number integer GENERATED ALWAYS AS IDENTITY UNIQUE, id text PRIMARY KEY, sum text NOT NULL, province text NOT NULL,
    facts text NOT NULL
  );
  CREATE TABLE plan_library.sections (
    province text NOT NULL, key bigint GENERATED ALWAYS AS IDENTITY, plan integer NOT NULL, number integer NOT NULL,
    heading integer NOT NULL, tables text NOT NULL, stream text NOT NULL, text text NOT NULL, PRIMARY KEY (province, key)
  ) PARTITION BY LIST (province);
  CREATE INDEX ON plan_library.sections (plan, number);
  CREATE TABLE plan_library.passages (
    province text NOT NULL, plan integer NOT NULL, section bigint NOT NULL, words tsvector NOT NULL
  ) PARTITION BY LIST (province);
  CREATE INDEX ON plan_library.passages (plan);
  CREATE INDEX ON plan_library.passages USING gin (words);`;

/** How to reach a database: its address, or nothing where the variables of PostgreSQL (PGHOST, PGUSER …) say it. */
export interface Database {
  connectionString?: string;
}

/** The client of PostgreSQL. @throws CommandError where it is not installed */
export const postgresClient = () => fromPackages(['pg'], async () => (await import('pg')).default);

/**
 * Connects for writing, and makes the tables where there are none.
 *
 * @throws what the database says
 */
export async function postgresTarget(database: Database): Promise<Target> {
  const { Client } = await postgresClient();
  const client = new Client(database);
  await client.connect();
  const transaction = async (act: () => Promise<unknown>): Promise<void> => {
    await client.query('BEGIN');
    try {
      await act();
      await client.query('UPDATE plan_library.state SET version = version + 1');
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
  };
  /** The partition of a province, made with its first plan. */
  const partition = async (province: string): Promise<void> => {
    const name = sha256(province).slice(0, 12);
    const value = client.escapeLiteral(province);
    for (const table of ['sections', 'passages'])
      await client.query(
        `CREATE TABLE IF NOT EXISTS plan_library.${table}_${name} PARTITION OF plan_library.${table} FOR VALUES IN (${value});
         COMMENT ON TABLE plan_library.${table}_${name} IS ${value}`,
      );
  };
  const remove = async (id: string): Promise<void> => {
    const found = await client.query<{ number: number }>(
      'DELETE FROM plan_library.plans WHERE id = $1 RETURNING number',
      [id],
    );
    for (const { number } of found.rows)
      for (const table of ['sections', 'passages'])
        await client.query(`DELETE FROM plan_library.${table} WHERE plan = $1`, [number]);
  };
  const put = async ({ facts, province, sections }: PlanRecord, sum: string): Promise<void> => {
    await remove(facts.id);
    await partition(province);
    const entered = await client.query<{ number: number }>(
      'INSERT INTO plan_library.plans (id, sum, province, facts) VALUES ($1, $2, $3, $4) RETURNING number',
      [facts.id, sum, province, JSON.stringify(facts)],
    );
    const plan = entered.rows[0]?.number;
    const keys = await client.query<{ key: string; number: number }>(
      `INSERT INTO plan_library.sections (province, plan, number, heading, tables, stream, text)
       SELECT $1, $2, * FROM unnest($3::int[], $4::int[], $5::text[], $6::text[], $7::text[]) RETURNING key, number`,
      [
        province,
        plan,
        sections.map(({ number }) => number),
        sections.map(({ heading }) => heading),
        sections.map(({ tables }) => JSON.stringify(tables)),
        sections.map(({ stream }) => stream),
        sections.map(({ text }) => JSON.stringify(text)),
      ],
    );
    const keyOf = new Map(keys.rows.map(({ key, number }) => [number, key]));
    const passages = sections.flatMap(({ number, stream }) =>
      [...passagesOf(wordsOfLines(stream))].map((words) => [keyOf.get(number), vectorOf(words)]),
    );
    await client.query(
      `INSERT INTO plan_library.passages (province, plan, section, words)
       SELECT $1, $2, section, words::tsvector FROM unnest($3::bigint[], $4::text[]) AS own (section, words)`,
      [province, plan, passages.map(([section]) => section), passages.map(([, words]) => words)],
    );
  };

  const there = await client.query<{ there: string | null }>(
    "SELECT to_regclass('plan_library.state') AS there",
  );
  const form = there.rows[0]?.there
    ? (await client.query<{ form: number }>('SELECT form FROM plan_library.state')).rows[0]?.form
    : null;
  if (form !== FORM)
    await transaction(() => client.query(`DROP SCHEMA IF EXISTS plan_library CASCADE; ${SCHEMA}`));
  return {
    known: async () => {
      const found = await client.query<{ id: string; sum: string }>(
        'SELECT id, sum FROM plan_library.plans',
      );
      return new Map(found.rows.map(({ id, sum }) => [id, sum]));
    },
    put: (plan, sum) => transaction(() => put(plan, sum)),
    remove: (id) => transaction(() => remove(id)),
    finish: (names) =>
      transaction(() =>
        client.query('UPDATE plan_library.state SET names = $1', [JSON.stringify(names)]),
      ),
    close: () => client.end(),
  };
}
