/** SQLite: one file, with FTS5 over our pairs. The table of the index has no content, for the texts stand beside it. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DIGITS, wordsOfLines } from './tokens.ts';
import type { PlanRecord } from './record.ts';
import type { Target } from './target.ts';

/** Of the tables below; a file of another form is made anew. */
const FORM = 1;

const SCHEMA = `
  CREATE TABLE plans (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, sum TEXT NOT NULL, province TEXT NOT NULL, facts TEXT NOT NULL
  ) STRICT;
  CREATE TABLE sections (
    key INTEGER PRIMARY KEY, plan INTEGER NOT NULL REFERENCES plans, number INTEGER NOT NULL, heading INTEGER NOT NULL,
    tables TEXT NOT NULL, stream TEXT NOT NULL, text TEXT NOT NULL, UNIQUE (plan, number)
  ) STRICT;
  CREATE TABLE names (words TEXT NOT NULL) STRICT;
  CREATE VIRTUAL TABLE pairs USING fts5 (words, content='', contentless_delete=1, tokenize='ascii', prefix='${DIGITS}');
  PRAGMA user_version = ${FORM};`;

const DROP = ['pairs', 'names', 'sections', 'plans']
  .map((name) => `DROP TABLE IF EXISTS ${name};`)
  .join('');

/** Opens the file of an index for writing, and makes it where there is none. Readers go on with what they see. */
export function sqliteTarget(path: string): Target {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000',
  );
  const transaction = (act: () => void): void => {
    database.exec('BEGIN IMMEDIATE');
    try {
      act();
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  };
  const form = database.prepare('PRAGMA user_version').get()?.['user_version'];
  if (form !== FORM) transaction(() => database.exec(DROP + SCHEMA));

  const planOf = database.prepare('SELECT number FROM plans WHERE id = ?');
  const unindex = database.prepare(
    'DELETE FROM pairs WHERE rowid IN (SELECT key FROM sections WHERE plan = ?)',
  );
  const empty = database.prepare('DELETE FROM sections WHERE plan = ?');
  const forget = database.prepare('DELETE FROM plans WHERE number = ?');
  const enter = database.prepare(
    'INSERT INTO plans (id, sum, province, facts) VALUES (?, ?, ?, ?)',
  );
  const add = database.prepare(
    'INSERT INTO sections (plan, number, heading, tables, stream, text) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const index = database.prepare('INSERT INTO pairs (rowid, words) VALUES (?, ?)');

  const remove = (id: string): void => {
    const number = planOf.get(id)?.['number'] ?? null;
    if (number === null) return;
    for (const statement of [unindex, empty, forget]) statement.run(number);
  };
  const put = ({ facts, province, sections }: PlanRecord, sum: string): void => {
    remove(facts.id);
    const plan = enter.run(facts.id, sum, province, JSON.stringify(facts)).lastInsertRowid;
    for (const { number, heading, tables, stream, text } of sections) {
      const [rows, words] = [JSON.stringify(tables), wordsOfLines(stream).flat().join(' ')];
      const added = add.run(plan, number, heading, rows, stream, JSON.stringify(text));
      index.run(added.lastInsertRowid, words);
    }
  };
  const done = Promise.resolve();
  return {
    known: () =>
      Promise.resolve(
        new Map(
          database
            .prepare('SELECT id, sum FROM plans')
            .all()
            .map(({ id, sum }) => [String(id), String(sum)]),
        ),
      ),
    put: (plan, sum) => (transaction(() => put(plan, sum)), done),
    remove: (id) => (transaction(() => remove(id)), done),
    finish: (names) => {
      transaction(() => {
        database.exec('DELETE FROM names');
        const enter = database.prepare('INSERT INTO names VALUES (?)');
        for (const words of names) enter.run(JSON.stringify(words));
      });
      return done;
    },
    close: () => (database.close(), done),
  };
}
