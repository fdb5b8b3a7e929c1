/** Asks the SQLite file of `scripts/export/sqlite.ts`. */
import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { CommandError } from '../command/command.ts';
import { askedBy } from '../export/tokens.ts';
import { said } from '../said/said.ts';
import type { PlanFacts, SectionText } from '../../src/search/format.ts';
import type { Query, Term } from '../../src/search/query.ts';
import type { Engine, Row } from './engine.ts';

/** Milliseconds that one query may keep all others waiting: SQLite answers in the thread that asks. */
const SLICE = 8;

/** @throws CommandError where there is no such file */
export function sqliteEngine(path: string): Engine {
  if (!existsSync(path))
    throw new CommandError(
      said(
        `没有索引 ${path}：请先运行 npm run index -- --to sqlite`,
        `there is no index ${path}: run npm run index -- --to sqlite first`,
      ),
    );
  const database = new DatabaseSync(path, { readOnly: true });
  database.exec('PRAGMA busy_timeout = 2000; PRAGMA mmap_size = 1073741824');
  const version = database.prepare('PRAGMA data_version');
  const all = (sql: string, ...values: (string | number)[]) => database.prepare(sql).all(...values);
  return {
    version: () => Promise.resolve(String(version.get()?.['data_version'])),
    plans: () =>
      Promise.resolve(
        all('SELECT facts FROM plans').map(({ facts }) => JSON.parse(String(facts)) as PlanFacts),
      ),
    names: () =>
      Promise.resolve(
        all('SELECT words FROM names').map(({ words }) => JSON.parse(String(words)) as string[]),
      ),
    async *rows(query) {
      // A statement of its own: others are asked while this one is not at its end.
      const found = database.prepare(ROWS).iterate(expressionOf(query));
      let since = performance.now();
      for (const row of found) {
        yield rowOf(row);
        if (performance.now() - since < SLICE) continue;
        await setImmediate();
        since = performance.now();
      }
    },
    texts: (plan, sections) =>
      Promise.resolve(
        new Map(
          all(TEXTS, plan, JSON.stringify(sections)).map(({ number, text }) => [
            Number(number),
            JSON.parse(String(text)) as SectionText,
          ]),
        ),
      ),
    close: () => {
      database.close();
      return Promise.resolve();
    },
  };
}

const ROWS = `SELECT plans.id, sections.number, heading, tables, stream FROM pairs
  JOIN sections ON sections.key = pairs.rowid JOIN plans ON plans.number = sections.plan WHERE pairs MATCH ?`;

const TEXTS = `SELECT sections.number, text FROM sections JOIN plans ON plans.number = plan
  WHERE plans.id = ? AND sections.number IN (SELECT value FROM json_each(?))`;

/** In the words of FTS5; our own hold nothing that it would take for a sign. */
function expressionOf({ wanted, unwanted }: Query): string {
  const all = wanted.map(oneOf).join(' AND ');
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.map(oneOf).join(' OR ')})`;
}

function oneOf(term: Term): string {
  const asked = askedBy(term);
  return 'phrase' in asked ? `"${asked.phrase.join(' ')}"` : `"${asked.opening}" *`;
}

const rowOf = (row: Record<string, unknown>): Row => ({
  plan: String(row['id']),
  section: Number(row['number']),
  heading: Number(row['heading']),
  tables: JSON.parse(String(row['tables'])) as Row['tables'],
  stream: String(row['stream']),
});
