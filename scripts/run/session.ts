/**
 * The frame of a run, whoever converts: what is to be converted, what speaks against it, and what follows for the content
 * folder as a whole.
 */
import { existsSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Outdated, Plan } from '../../src/plan.schema.ts';
import type { Published } from '../anchors/keep.ts';
import type { Ledger } from '../anchors/ledger.ts';
import { exchanged, renamed, sameAs, takenFrom, vanished } from '../anchors/missing.ts';
import { ADDRESSES, Publications, writeAddresses } from '../anchors/publications.ts';
import { readWithdrawn, stray, WITHDRAWN } from '../anchors/withdrawn.ts';
import { type LinkCard, linksBetween } from '../compile/links.ts';
import { ConvertError } from '../diagnostic.ts';
import type { Passed, SeedFile } from '../seed/entries.ts';
import { findSeeds } from '../seed/find.ts';
import type { Card } from './card.ts';
import { type Failure, failureOf } from './failure.ts';
import { idsOf, type Job, jobsOf, neighboursOf, type Witnesses, witnessesAmong } from './jobs.ts';
import { falseSources, type Notice, passedOver, sameTexts } from './notices.ts';
import { type Copied, stale } from './output.ts';
import { OUTDATED, Standing, writeOutdated } from './standing.ts';
import { said } from '../said/said.ts';

export interface RunOptions {
  /** Files and folders. */
  paths: readonly string[];
  /** Content folder. */
  out: string;
  /** Write nothing; say what would change of the record. */
  check?: boolean;
  /** Convert this plan alone. */
  only?: string | null;
  /** The paths are the whole library: plans of earlier runs that are no longer among them go. */
  whole?: boolean;
  /** The release that is being made, and its day; without it, new anchors are provisional. */
  release?: { release: string; day: string } | null;
  /** Told before each seed. */
  progress?: (name: string, index: number, count: number) => void;
}

/** What is left of a run beside the files of its plans. */
export interface Rest {
  /** Lists of the library and published files, by their names in the content folder. */
  output: Map<string, string | Copied>;
  /** Files that go. */
  gone: string[];
  notices: Notice[];
}

/** Failures behind which any plan may stand: they say nothing of which it is. */
const DOUBTFUL = new Set(['seed-yaml', 'seed-id', 'unreadable', 'bad-name']);

/** Files of a plan in the content folder. */
export const filesOf = (id: string) => ({
  json: `plans/${id}.json`,
  mdx: `plans/${id}.mdx`,
  raw: `raw/${id}.txt`,
});

export class Session {
  readonly jobs: readonly Job[];
  readonly failures: Failure[] = [];
  readonly #options: Required<Omit<RunOptions, 'progress'>>;
  readonly #outdated: Outdated[] = [];
  readonly #standing: Standing;
  readonly #others: Passed[];
  readonly #idsKnown: boolean;
  readonly #withdrawn: ReadonlyMap<string, string>;
  readonly #publications: Publications;
  readonly #claimed: ReadonlySet<string>;
  readonly #missing: readonly Ledger[];
  readonly #found = new Set<string>();
  readonly #read: { seed: SeedFile; card: Card }[] = [];
  readonly #beside: LinkCard[] = [];
  readonly #witnesses: (job: Job) => Witnesses;

  constructor({
    paths,
    out,
    check = false,
    only = null,
    whole = false,
    release = null,
  }: RunOptions) {
    this.#options = { paths, out, check, only, whole, release };
    this.#standing = new Standing(out);
    const { seeds, passed, errors } = findSeeds(paths);
    for (const { seed, error } of errors) this.#fail(seed, failureOf(seed.path, error), null);
    // A file that was emptied took a plan along; one that was always empty waits for its text.
    const emptied = passed.filter(
      (one) => one.why === 'empty' && this.#standing.of(one, null) !== null,
    );
    for (const seed of emptied) {
      const error = new ConvertError(
        'empty-file',
        said('文件是空的', 'the file is empty'),
        said('请放入规划全文，或删除此文件', 'put the whole plan in, or delete the file'),
      );
      this.#fail(seed, failureOf(seed.path, error), null);
    }
    this.#others = passed.filter((one) => !emptied.includes(one));
    const isPublished = (id: string) => existsSync(join(out, 'anchors', `${id}.json`));
    this.jobs = jobsOf(seeds, isPublished, (seed, error, id = null) =>
      this.#fail(seed, failureOf(seed.path, error), id),
    );
    this.#idsKnown = this.failures.every(
      ({ earlier, rule }) => (earlier ?? null) !== null || !DOUBTFUL.has(rule),
    );
    this.#witnesses = witnessesAmong(this.jobs);
    this.#withdrawn = this.#declared();
    this.#publications = new Publications(out, new Set(this.jobs.map(({ info }) => info.id)));
    this.#claimed = new Set([
      ...idsOf(whole ? this.jobs : [...this.jobs, ...neighboursOf(this.jobs)]),
      ...this.#outdated.map(({ id }) => id),
    ]);
    this.#missing = this.#publications
      .missing(this.#claimed)
      .filter(({ plan }) => !this.#withdrawn.has(plan));
  }

  /** Why plans were withdrawn; none where the declaration cannot be read. */
  #declared(): ReadonlyMap<string, string> {
    const { out } = this.#options;
    try {
      return readWithdrawn(out);
    } catch (error) {
      this.failures.push(failureOf(join(out, WITHDRAWN), error));
      return new Map();
    }
  }

  #fail(seed: SeedFile, failure: Failure, id: string | null): void {
    const earlier = this.#standing.of(seed, id);
    this.failures.push({ ...failure, earlier });
    if (earlier !== null) this.#stands(earlier, seed.name, failure);
  }

  /** The edition of an earlier run stands, and its page says why. */
  #stands(
    id: string,
    file: string,
    { rule, message, remedy }: Pick<Failure, 'rule' | 'message' | 'remedy'>,
  ): void {
    if (this.#standing.has(id))
      this.#outdated.push({ id, file, rule, message: message.zh, remedy: remedy.zh });
  }

  /** Whether the run is after this plan. */
  isWanted(id: string): boolean {
    const { only } = this.#options;
    return only === null || only === id;
  }

  /**
   * What was published of the plan of a job. Asked in the order of the jobs: of two that claim an id the first has it.
   *
   * @throws {ConvertError}
   */
  published({ info }: Job): Published {
    const ledger = this.#publications.of(info);
    return { ledger, ...(this.#options.release ?? { release: null, day: null }) };
  }

  /**
   * The seeds that a job quotes.
   *
   * @throws {ConvertError} `unreadable`
   */
  witnesses(job: Job): Witnesses {
    return this.#witnesses(job);
  }

  /** Whether the ledger of a plan is asked for: it may be a released one under a new name, or have the text of another. */
  asksLedger({ ledger }: Published, { title }: Pick<Card, 'title'>): boolean {
    if (ledger.live.length === 0) return this.#missing.length > 0;
    return title !== ledger.title && this.#rivals(ledger).some((other) => other.title === title);
  }

  /** The plans that were released beside one. */
  #rivals({ plan, formerly }: Ledger): Ledger[] {
    return this.#publications.missing(new Set([plan, ...formerly]));
  }

  /** The seed of a job was converted. `ledger` gives what follows its own, where it is asked for. */
  converted({ seed, info }: Job, published: Published, card: Card, ledger: () => Ledger): boolean {
    const isNew = published.ledger.live.length === 0;
    const isAsked = this.asksLedger(published, card);
    if (isAsked && !isNew) {
      const taken = takenFrom(ledger(), published.ledger, this.#rivals(published.ledger));
      if (taken) {
        this.failed({ seed, info }, failureOf(seed.path, exchanged(published.ledger, taken)));
        return false;
      }
    }
    if (isAsked && isNew) {
      const now = ledger();
      const same = sameAs(now, this.#missing);
      if (same) {
        this.#found.add(same.ledger.plan);
        const error = renamed(now, same, `${parse(seed.name).name}.yaml`);
        const failure = failureOf(seed.path, error);
        this.#stands(same.ledger.plan, seed.name, failure);
        this.failed({ seed, info }, failure);
        return false;
      }
    }
    this.#read.push({ seed, card });
    return true;
  }

  /** The seed of a job could not be converted. */
  failed({ seed, info }: Job, failure: Failure): void {
    if (this.isWanted(info.id)) this.#fail(seed, failure, info.id);
  }

  /** A plan that is not converted this time; links may lead to it. */
  beside(card: LinkCard): void {
    this.#beside.push(card);
  }

  /** The links of each plan that was converted, by its id. */
  links(): Map<string, Plan['links']> {
    return linksBetween([...this.#read.map(({ card }) => card), ...this.#beside]);
  }

  /** Settles what concerns the library as a whole, when every job has ended. `rules` is the catalogue. */
  end(rules: () => string): Rest {
    const { out, only, whole, paths } = this.#options;
    const wanted = this.#read.map(({ card }) => card).filter(({ id }) => this.isWanted(id));
    const output = new Map<string, string | Copied>();
    if (wanted.length > 0) output.set('rules.json', rules());
    const all = whole && only === null && this.#idsKnown;
    if (all) this.#reportMissing();
    // The output of a plan that failed this time stays as it was, and so does all that may be its output.
    const keep = new Set([...this.#claimed, ...this.#missing.map(({ plan }) => plan)]);
    const former = new Set(wanted.flatMap(({ ledger }) => ledger.formerly));
    const gone = stale(out, (id) => former.has(id) || (all && !keep.has(id)));
    gone.push(...this.#originals(output));
    const made = new Set([...wanted.map(({ id }) => filesOf(id).mdx), ...output.keys()]);
    const stands = (path: string) =>
      made.has(path) || (existsSync(join(out, path)) && !gone.includes(path));
    const addresses = this.#publications.addresses(
      wanted.map(({ ledger }) => ledger),
      (id) => stands(filesOf(id).mdx),
      this.#withdrawn,
    );
    if (addresses.length > 0 || stands(ADDRESSES)) output.set(ADDRESSES, writeAddresses(addresses));
    const done = (id: string) => made.has(filesOf(id).mdx) || all || !stands(filesOf(id).mdx);
    const left = this.#standing.outdated(this.#outdated, done);
    if (left.length > 0) output.set(OUTDATED, writeOutdated(left));
    else if (existsSync(join(out, OUTDATED))) gone.push(OUTDATED);
    const notices =
      only === null
        ? [
            ...passedOver(this.#others, paths.join(' ')),
            ...sameTexts(this.#read),
            ...falseSources(this.#read),
          ]
        : [];
    return { output, gone, notices };
  }

  /** Adds the files that go out themselves; those of earlier runs that do no more. */
  #originals(output: Map<string, string | Copied>): string[] {
    const wanted = this.#read.filter(({ card }) => this.isWanted(card.id));
    for (const { seed, card } of wanted)
      if (card.original !== null)
        output.set(`originals/${card.id}.${card.original}`, { copyOf: seed.path });
    const ids = new Set(wanted.map(({ card }) => card.id));
    return stale(this.#options.out, (id) => ids.has(id)).filter(
      (path) => path.startsWith('originals/') && !output.has(path),
    );
  }

  #reportMissing(): void {
    const { out } = this.#options;
    const ids = new Set(this.#publications.missing(new Set()).map(({ plan }) => plan));
    for (const error of stray(this.#withdrawn, this.#claimed, ids)) {
      this.failures.push(failureOf(join(out, WITHDRAWN), error));
    }
    for (const { plan } of this.#missing.filter((one) => !this.#found.has(one.plan))) {
      const failure = failureOf(join(out, 'anchors', `${plan}.json`), vanished(plan));
      this.failures.push(failure);
      this.#stands(plan, this.#standing.seedOf(plan), failure);
    }
  }
}
