/** One run of the converter over many seeds: a bad one is named and does not stop the others. */
import { existsSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import type { Outdated, Plan } from '../../src/plan.schema.ts';
import { renamed, sameAs, vanished } from '../anchors/missing.ts';
import { ADDRESSES, Publications, writeAddresses } from '../anchors/publications.ts';
import { readWithdrawn, stray, WITHDRAWN } from '../anchors/withdrawn.ts';
import { catalogueJson } from '../catalogue/index.ts';
import { markMentions } from '../compile/mentions.ts';
import { toJson } from '../compile/to-json.ts';
import { decode } from '../decode/decode.ts';
import { ConvertError } from '../diagnostic.ts';
import type { Resolve } from '../seed/quotation.ts';
import { linkPlans } from '../compile/links.ts';
import { changed, isRecord, stale, write } from './output.ts';
import { type Converted, convert } from '../pipeline.ts';
import { proof } from '../proof.ts';
import type { SeedInfo } from '../seed/schema.ts';
import type { SeedFile } from '../seed/entries.ts';
import { findSeeds, readSeed, seedInfo } from '../seed/find.ts';
import { falseSources, type Notice, passedOver, sameTexts } from './notices.ts';
import { OUTDATED, Standing, writeOutdated } from './standing.ts';

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

export interface Failure {
  /** File, with line and column where they are known. */
  place: string;
  rule: string;
  message: string;
  remedy: string;
  /** Plan of which an edition of an earlier run stands. */
  earlier?: string | null;
}

export interface RunResult {
  converted: Converted[];
  failures: Failure[];
  notices: Notice[];
  /** Files of the content folder that were written or removed; of a check, those of the record that would be. */
  changes: string[];
}

interface Job {
  seed: SeedFile;
  info: SeedInfo;
}

function failureOf(path: string, error: unknown): Failure {
  if (error instanceof ConvertError) {
    const file = error.file === undefined ? path : join(dirname(path), error.file);
    const place = [file, error.line, error.column].filter((part) => part !== undefined).join(':');
    return { place, rule: error.rule, message: error.message, remedy: error.remedy };
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { place: path, rule: 'internal', message, remedy: '这是转换程序的错误，请附上该文件报告' };
}

type Fail = (seed: SeedFile, error: unknown, id?: string | null) => void;

/** Reads the yaml of every seed; two seeds with one id are both refused, for nobody can tell which is meant. */
function jobsOf(
  seeds: readonly SeedFile[],
  isPublished: (id: string) => boolean,
  fail: Fail,
): Job[] {
  const jobs: Job[] = [];
  for (const seed of seeds) {
    try {
      jobs.push({ seed, info: seedInfo(seed, isPublished) });
    } catch (error) {
      fail(seed, error);
    }
  }
  return jobs.filter(({ seed, info }) => {
    const same = jobs.find((other) => other.seed !== seed && other.info.id === info.id);
    if (!same) return true;
    const message = `编号“${info.id}”与 ${same.seed.path} 相同`;
    const remedy = '请给其中一个改名，或在它的 .yaml 里写不同的 id';
    fail(seed, new ConvertError('duplicate-id', message, remedy), info.id);
    return false;
  });
}

/** Failures behind which any plan may stand: they say nothing of which it is. */
const DOUBTFUL = new Set(['seed-yaml', 'seed-id', 'unreadable', 'bad-name']);

/** Seeds that stand beside those of a run, for evidence; one that cannot be read bears no witness. */
function neighboursOf(jobs: readonly Job[]): Job[] {
  const folders = new Set(jobs.map(({ seed }) => dirname(seed.path)));
  return findSeeds([...folders], false).seeds.flatMap((seed) => {
    try {
      return [{ seed, info: seedInfo(seed) }];
    } catch {
      return [];
    }
  });
}

/** Raw lines of a plan of the run or beside it, read when evidence asks for them. */
function rawLines(jobs: readonly Job[]): Resolve {
  const known = new Map<string, readonly string[]>();
  let neighbours: Job[] | undefined;
  return (plan) => {
    const named = ({ info }: Job) => info.id === plan || info.formerly?.includes(plan);
    const job = jobs.find(named) ?? (neighbours ??= neighboursOf(jobs)).find(named);
    if (!job) return null;
    if (!known.has(plan)) known.set(plan, decode(readSeed(job.seed)).text.split('\n'));
    return known.get(plan) ?? null;
  };
}

function outputOf(converted: readonly Converted[]): Map<string, string> {
  const output = new Map<string, string>();
  for (const { plan, mdx, raw } of converted) {
    output.set(`plans/${plan.id}.json`, toJson(plan));
    output.set(`plans/${plan.id}.mdx`, mdx);
    output.set(`raw/${plan.id}.txt`, raw);
  }
  if (converted.length > 0) output.set('rules.json', catalogueJson());
  return output;
}

/** Ids of some jobs, and those that they had before. */
const idsOf = (jobs: readonly Job[]): Set<string> =>
  new Set(jobs.flatMap(({ info }) => [info.id, ...(info.formerly ?? [])]));

/** Why plans were withdrawn; none where the declaration cannot be read. */
function declared(out: string, failures: Failure[]): ReadonlyMap<string, string> {
  try {
    return readWithdrawn(out);
  } catch (error) {
    failures.push(failureOf(join(out, WITHDRAWN), error));
    return new Map();
  }
}

/** Converts seeds and brings the content folder up to date, but for the ledgers: those only a release advances. */
export function convertAll({
  paths,
  out,
  check = false,
  only = null,
  whole = false,
  release = null,
  progress,
}: RunOptions): RunResult {
  const failures: Failure[] = [];
  const outdated: Outdated[] = [];
  const standing = new Standing(out);
  const stands = (
    id: string,
    file: string,
    error: Pick<Failure, 'rule' | 'message' | 'remedy'>,
  ) => {
    const { rule, message, remedy } = error;
    if (standing.has(id)) outdated.push({ id, file, rule, message, remedy });
  };
  const fail: Fail = (seed, error, id = null) => {
    const earlier = standing.of(seed, id);
    const failure = failureOf(seed.path, error);
    failures.push({ ...failure, earlier });
    if (earlier !== null) stands(earlier, seed.name, failure);
  };
  const { seeds, passed, errors } = findSeeds(paths);
  for (const { seed, error } of errors) fail(seed, error);
  // A file that was emptied took a plan along; one that was always empty waits for its text.
  const emptied = passed.filter((one) => one.why === 'empty' && standing.of(one, null) !== null);
  for (const seed of emptied)
    fail(seed, new ConvertError('empty-file', '文件是空的', '请放入规划全文，或删除此文件'));
  const isPublished = (id: string) => existsSync(join(out, 'anchors', `${id}.json`));
  const jobs = jobsOf(seeds, isPublished, fail);
  const idsKnown = failures.every(
    ({ earlier, rule }) => (earlier ?? null) !== null || !DOUBTFUL.has(rule),
  );
  const resolve = rawLines(jobs);
  const withdrawn = declared(out, failures);
  const publications = new Publications(out, new Set(jobs.map(({ info }) => info.id)));
  const claimed = new Set([
    ...idsOf(whole ? jobs : [...jobs, ...neighboursOf(jobs)]),
    ...outdated.map(({ id }) => id),
  ]);
  const missing = publications.missing(claimed).filter(({ plan }) => !withdrawn.has(plan));
  const found = new Set<string>();
  const converted: Converted[] = [];
  const read: { seed: SeedFile; raw: string; plan: Plan }[] = [];
  for (const [i, { seed, info }] of jobs.entries()) {
    progress?.(seed.name, i, jobs.length);
    try {
      const ledger = publications.of(info);
      const published = { ledger, ...(release ?? { release: null, day: null }) };
      const one = convert(readSeed(seed), seed.name, info, resolve, published);
      const same = ledger.live.length === 0 ? sameAs(one.ledger, missing) : null;
      if (same) {
        found.add(same.ledger.plan);
        const error = renamed(one.ledger, same, `${parse(seed.name).name}.yaml`);
        stands(same.ledger.plan, seed.name, error);
        throw error;
      }
      converted.push(one);
      read.push({ seed, raw: one.raw, plan: one.plan });
    } catch (error) {
      if (only === null || only === info.id) fail(seed, error, info.id);
    }
  }
  linkPlans(converted.map(({ plan }): Plan => plan));
  const wanted = only === null ? converted : converted.filter(({ plan }) => plan.id === only);
  for (const one of wanted) {
    one.mdx = markMentions(one.mdx, one.plan.links);
    if (one.plan.links.length > 0) proof(one.plan, one.mdx);
  }
  const output = outputOf(wanted);
  const all = whole && only === null && idsKnown;
  if (all) {
    const ids = new Set(publications.missing(new Set()).map(({ plan }) => plan));
    for (const error of stray(withdrawn, claimed, ids)) {
      failures.push(failureOf(join(out, WITHDRAWN), error));
    }
    for (const { plan } of missing.filter(({ plan }) => !found.has(plan))) {
      failures.push(failureOf(join(out, 'anchors', `${plan}.json`), vanished(plan)));
      stands(plan, standing.seedOf(plan), vanished(plan));
    }
  }
  // The output of a plan that failed this time stays as it was, and so does all that may be its output.
  const keep = new Set([...claimed, ...missing.map(({ plan }) => plan)]);
  const former = new Set(wanted.flatMap(({ ledger }) => ledger.formerly));
  const gone = stale(out, (id) => former.has(id) || (all && !keep.has(id)));
  const isThere = (path: string) =>
    output.has(path) || (existsSync(join(out, path)) && !gone.includes(path));
  const addresses = publications.addresses(
    wanted.map(({ ledger }) => ledger),
    (id) => isThere(`plans/${id}.mdx`),
    withdrawn,
  );
  if (addresses.length > 0 || isThere(ADDRESSES)) output.set(ADDRESSES, writeAddresses(addresses));
  const done = (id: string) => output.has(`plans/${id}.mdx`) || all || !isThere(`plans/${id}.mdx`);
  const left = standing.outdated(outdated, done);
  if (left.length > 0) output.set(OUTDATED, writeOutdated(left));
  else if (existsSync(join(out, OUTDATED))) gone.push(OUTDATED);
  const changes = [...changed(out, output), ...gone].filter((path) => !check || isRecord(path));
  if (!check) {
    for (const { path, error } of write(out, output, gone)) failures.push(failureOf(path, error));
  }
  const others = passed.filter((one) => !emptied.includes(one));
  const notices =
    only === null
      ? [...passedOver(others, paths.join(' ')), ...sameTexts(read), ...falseSources(read)]
      : [];
  return { converted: wanted, failures, notices, changes };
}
