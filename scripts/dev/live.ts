/** The library while somebody edits it: converted anew at each change, with what there is to say of it. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import type { Plan } from '../../src/plan.schema.ts';
import { cacheDir, contentDir, seedsDir, settingsFile } from '../folders.ts';
import { Crew } from '../run/crew.ts';
import { Folders } from './folders.ts';
import { type Failure, failureOf } from '../run/failure.ts';
import { convertIncrementally } from '../run/incremental.ts';
import { gatherInto } from '../run/library.ts';
import { Store } from '../run/store.ts';
import { LiveSearch } from '../search/live.ts';
import { type Warned } from '../run/messages.ts';
import { quoted, type Said } from '../said/said.ts';

/** How long after a change more are waited for, in milliseconds: editors write in several steps. */
const QUIET = 60;

/** What a conversion has to say. */
export interface State {
  /** Counts conversions. */
  version: number;
  warned: readonly Warned[];
  /** What to do about the warnings of a rule. */
  todoOf: (rule: string) => Said;
  failures: readonly Failure[];
}

export class Live {
  state: State = { version: 0, warned: [], todoOf: () => quoted(''), failures: [] };
  /** Answers the search page. */
  readonly search = new LiveSearch(contentDir(), new Store(join(cacheDir(), 'search')));
  readonly #crew = new Crew();
  readonly #listeners = new Set<(changes: readonly string[]) => void>();
  #folders: Folders | undefined;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  /** Asks to be told after each conversion: the files of the content folder that it changed. */
  onChange(listener: (changes: readonly string[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Converts, one run behind the other. */
  convert(): Promise<void> {
    this.#running = this.#running
      .then(() => this.#convert())
      .catch((error: unknown) => {
        const failures = [failureOf(seedsDir(), error)];
        this.#tell({ ...this.state, failures }, []);
      });
    return this.#running;
  }

  async #convert(): Promise<void> {
    const out = contentDir();
    const result = await convertIncrementally(
      {
        paths: existsSync(seedsDir()) ? [seedsDir()] : [],
        out,
        whole: true,
        store: join(cacheDir(), 'plans'),
      },
      this.#crew,
    );
    const { failures, changes, warned, todoOf } = result;
    const gathered = gatherInto(out, result, false);
    this.search.update(changes.map((path) => parse(path).name));
    this.#tell({ warned, todoOf, failures: [...failures, ...gathered.failures] }, changes);
  }

  #tell(state: Omit<State, 'version'>, changes: readonly string[]): void {
    this.state = { ...state, version: this.state.version + 1 };
    for (const listener of this.#listeners) listener(changes);
  }

  /** Watches what a person edits: seeds with their yaml, the settings, the catalogue of indicators. */
  watch(): void {
    const folders = new Folders(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.convert(), QUIET);
    });
    folders.follow(seedsDir(), true);
    folders.follow(join(contentDir(), 'indicators'), true);
    folders.follow(dirname(settingsFile()), false, basename(settingsFile()));
    this.#folders = folders;
  }

  /** A plan as it was last converted, with its raw text. */
  plan(id: string): { plan: Plan; raw: string } {
    const read = (path: string) => readFileSync(join(contentDir(), path), 'utf8');
    return { plan: JSON.parse(read(`plans/${id}.json`)) as Plan, raw: read(`raw/${id}.txt`) };
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#folders?.close();
    await this.#running.catch(() => undefined);
    await this.#crew.end();
  }
}
