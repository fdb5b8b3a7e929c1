/**
 * A run of the converter over a library: plan by plan, in threads, each result kept in the store, written and dropped.
 * What a plan depends on is its key; what has not changed since the store has it is not converted again.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../src/plan.schema.ts';
import type { Published } from '../anchors/keep.ts';
import type { Ledger } from '../anchors/ledger.ts';
import type { Part } from '../command/part.ts';
import { sha256 } from '../files/sha256.ts';
import { sumOfFile } from '../files/sum-of-file.ts';
import { quoted, type Said } from '../said/said.ts';
import { readSeed } from '../seed/find.ts';
import type { Card } from './card.ts';
import { Crew, eachOf } from './crew.ts';
import { editionAt } from './edition.ts';
import { type Failure, failureOf } from './failure.ts';
import type { Job } from './jobs.ts';
import { keyOf, sumOfLoaded } from './key.ts';
import type { Notice } from './notices.ts';
import { changed, isRecord, open, put, remove } from './output.ts';
import { filesOf, type RunOptions, Session } from './session.ts';
import { Store } from './store.ts';
import type { Warned } from './messages.ts';

/** The store holds at most this much; what was used longest ago goes first. */
const MOST_BYTES = 4e9;

export interface IncrementalOptions extends RunOptions {
  /** Folder of the store. */
  store: string;
  /** Convert this share of the plans into the store, from 1, of so many, and write no content: other machines do the rest. */
  shard?: Part | null;
  /** Is shown each plan of the run, in order, but for its links. */
  show?: (plan: Plan) => void;
}

export interface IncrementalResult {
  cards: Card[];
  failures: Failure[];
  notices: Notice[];
  /** Files of the content folder that were written or removed; of a check, those of the record that would be. */
  changes: string[];
  /** The warnings of the plans of the run. */
  warned: Warned[];
  /** What to do about the warnings of a rule; nothing for one that is unknown. */
  todoOf: (rule: string) => Said;
  /** Hash of the converter. */
  converter: string;
}

/** A plan in the store. */
interface Kept {
  job: Job;
  published: Published;
  key: string;
  card: Card;
  /** Hashes of its texts by name. */
  sums: Record<string, string>;
}

/** @param standing threads that stay for the next run; without them they come and go with this one */
export async function convertIncrementally(
  options: IncrementalOptions,
  standing?: Crew,
): Promise<IncrementalResult> {
  const crew = standing ?? new Crew();
  try {
    return await new Incremental(options, crew).run();
  } finally {
    if (!standing) await crew.end();
  }
}

class Incremental {
  readonly #options: IncrementalOptions;
  readonly #crew: Crew;
  readonly #session: Session;
  readonly #store: Store;
  readonly #converter = sumOfLoaded();
  readonly #changes: string[] = [];

  constructor(options: IncrementalOptions, crew: Crew) {
    this.#options = options;
    this.#crew = crew;
    this.#session = new Session(options);
    this.#store = new Store(options.store);
  }

  async run(): Promise<IncrementalResult> {
    const { out, check = false, whole = false } = this.#options;
    const session = this.#session;
    const kept = await this.#readAll();
    if (this.#options.shard) {
      const { failures } = session;
      const cards = kept.map(({ card }) => card);
      const warned = kept.map((one) => ({ ...warningsOf(one), isOld: null }));
      const rest = { notices: [], changes: [], converter: this.#converter };
      return { cards, failures, warned, todoOf: todosOf((await this.#rules()).todos), ...rest };
    }
    const wanted = kept.filter(({ card }) => session.isWanted(card.id));
    const errors = check || wanted.length === 0 ? [] : open(out);
    for (const { path, error } of errors) session.failures.push(failureOf(path, error));
    const links = session.links();
    const warned = wanted.map((one) => ({
      ...warningsOf(one),
      isOld: this.#standing(one, links.get(one.card.id) ?? []),
    }));
    if (errors.length === 0) {
      await eachOf(wanted, this.#crew.most, (one) =>
        this.#write(one, links.get(one.card.id) ?? []),
      );
    }
    this.#show(wanted);
    const { rules, todos } = wanted.length > 0 ? await this.#rules() : { rules: '', todos: '{}' };
    const { output, gone, notices } = session.end(() => rules);
    this.#changes.push(...changed(out, output), ...gone);
    if (!check && errors.length === 0) {
      const failed = [
        ...(wanted.length === 0 ? open(out) : []),
        ...put(out, output),
        ...remove(out, gone),
      ];
      for (const { path, error } of failed) session.failures.push(failureOf(path, error));
    }
    if (whole) this.#store.trim(MOST_BYTES);
    return {
      cards: wanted.map(({ card }) => card),
      failures: session.failures,
      notices,
      changes: this.#changes.filter((path) => !check || isRecord(path)).sort(),
      warned,
      todoOf: todosOf(todos),
      converter: this.#converter,
    };
  }

  /** Whether the edition that stands has a warning too; null where none stands, or it is none that we can read. */
  #standing({ card, key, sums }: Kept, links: Plan['links']): Warned['isOld'] {
    const path = join(this.#options.out, filesOf(card.id).json);
    const now = links.length === 0 ? sums : this.#store.card(linkedKey(key, links))?.sums;
    if (now?.['json'] === sumOfFile(path)) return () => true;
    try {
      const { warnings } = JSON.parse(readFileSync(path, 'utf8')) as Pick<Plan, 'warnings'>;
      // Its line may have moved.
      const known = new Set(warnings.map(({ rule, message }) => `${rule} ${message}`));
      return ({ rule, reason }) => known.has(`${rule} ${reason.zh}`);
    } catch {
      return null;
    }
  }

  /** Converts what the store does not have. */
  async #readAll(): Promise<Kept[]> {
    const session = this.#session;
    const { progress } = this.#options;
    const { part, of } = this.#options.shard ?? { part: 1, of: 1 };
    const asked = session.jobs
      .map((job) => ({ job, published: this.#published(job) }))
      .filter((_, i) => i % of === part - 1);
    let done = 0;
    const read = await eachOf(asked, this.#crew.most, async ({ job, published }) => {
      const result = 'ledger' in published ? await this.#read(job, published) : published;
      progress?.(job.seed.name, done++, asked.length);
      return { job, result };
    });
    return read.flatMap(({ job, result }): Kept[] => {
      if (result === null) return [];
      if ('rule' in result) {
        session.failed(job, result);
        return [];
      }
      const ledger = () => JSON.parse(this.#text(result.key, 'ledger')) as Ledger;
      return session.converted(job, result.published, result.card, ledger) ? [result] : [];
    });
  }

  #published(job: Job): Published | Failure {
    try {
      return this.#session.published(job);
    } catch (error) {
      return failureOf(job.seed.path, error);
    }
  }

  /** The plan of a seed; null where it is only needed for its name, and an earlier run tells that. */
  async #read(job: Job, published: Published): Promise<Kept | Failure | null> {
    const { seed, info } = job;
    try {
      const witnesses = this.#session.witnesses(job);
      const intake = { name: seed.name, bytes: readSeed(seed), info, published, witnesses };
      const key = keyOf(this.#converter, intake);
      const known = this.#kept(job, published, key);
      if (known) return known;
      if (!this.#session.isWanted(info.id)) {
        const edition = editionAt(this.#options.out, info.id);
        if (edition) this.#session.beside(edition);
        if (edition) return null;
      }
      const { store } = this.#options;
      const failure = await this.#crew.read({ ...intake, store, key, path: seed.path });
      return failure ?? this.#kept(job, published, key) ?? this.#lost(key);
    } catch (error) {
      return failureOf(seed.path, error);
    }
  }

  #kept(job: Job, published: Published, key: string): Kept | null {
    const entry = this.#store.card(key);
    const asks = entry && this.#session.asksLedger(published, entry.card as Card);
    if (asks && this.#store.text(key, 'ledger') === null) return null;
    return entry && { job, published, key, card: entry.card as Card, sums: entry.sums };
  }

  /** Writes the files of a plan that are not there yet, or not with these bytes. */
  async #write(plan: Kept, links: Plan['links'], again = true): Promise<void> {
    const { job, key, card, sums } = plan;
    const { out, check = false } = this.#options;
    try {
      const linked = links.length === 0 ? { key, sums } : await this.#linked(plan, links);
      if ('rule' in linked) {
        this.#session.failed(job, linked);
        return;
      }
      const files = filesOf(card.id);
      const output = new Map<string, string>();
      for (const [part, from] of [
        ['json', linked],
        ['mdx', linked],
        ['raw', { key, sums }],
      ] as const) {
        const path = files[part];
        if (sumOfFile(join(out, path)) === from.sums[part]) continue;
        output.set(path, check ? '' : this.#text(from.key, part));
      }
      this.#changes.push(...output.keys());
      for (const { path, error } of check ? [] : put(out, output))
        this.#session.failures.push(failureOf(path, error));
    } catch (error) {
      const anew = again && error instanceof Lost ? await this.#read(job, plan.published) : null;
      if (anew && 'key' in anew) await this.#write(anew, links, false);
      else this.#session.failed(job, anew ?? failureOf(job.seed.path, error));
    }
  }

  /** Key and hashes of a plan with its links. */
  async #linked(
    { job, key }: Kept,
    links: Plan['links'],
  ): Promise<{ key: string; sums: Record<string, string> } | Failure> {
    const own = linkedKey(key, links);
    const known = this.#store.card(own);
    if (known) return { key: own, sums: known.sums };
    const [json, mdx] = [this.#text(key, 'json'), this.#text(key, 'mdx')];
    const { store } = this.#options;
    const failure = await this.#crew.link({
      store,
      key: own,
      json,
      mdx,
      links,
      path: job.seed.path,
    });
    if (failure) return failure;
    return { key: own, sums: this.#store.card(own)?.sums ?? this.#lost(own) };
  }

  /** @throws {Lost} where the store does not have it whole; the next one who asks finds nothing and makes it anew */
  #text(key: string, part: string): string {
    return this.#store.text(key, part) ?? this.#lost(key);
  }

  #lost(key: string): never {
    this.#store.drop(key);
    throw new Lost(`The store lost ${key} while it was in use. Run the command again.`);
  }

  #show(wanted: readonly Kept[]): void {
    const { show } = this.#options;
    if (!show) return;
    for (const { key } of wanted) show(JSON.parse(this.#text(key, 'json')) as Plan);
  }

  /** The catalogue of rules, which is of the converter alone. */
  async #rules(): Promise<{ rules: string; todos: string }> {
    const key = sha256(JSON.stringify([this.#converter, 'rules']));
    const [rules, todos] = [this.#store.text(key, 'rules'), this.#store.text(key, 'todos')];
    if (rules !== null && todos !== null) return { rules, todos };
    const catalogue = await import('../catalogue/index.ts');
    const made = { rules: catalogue.catalogueJson(), todos: JSON.stringify(catalogue.todos()) };
    this.#store.put(key, null, made);
    return made;
  }
}

/** What the store had is not whole, or another process has trimmed it. */
class Lost extends Error {}

/** Key of a plan with its links. */
const linkedKey = (key: string, links: Plan['links']): string =>
  sha256(JSON.stringify([key, links]));

const warningsOf = ({ job, card }: Kept) => ({
  id: card.id,
  path: job.seed.path,
  warnings: card.warnings,
});

/** What the catalogue says to do, by rule. */
function todosOf(json: string): (rule: string) => Said {
  const todos = new Map(Object.entries(JSON.parse(json) as Record<string, Said>));
  return (rule) => todos.get(rule) ?? quoted('');
}
