/** The seeds of a run with what their yaml says, and those that they quote as evidence. */
import { dirname, resolve } from 'node:path';
import { ConvertError } from '../diagnostic.ts';
import { followed } from '../folders.ts';
import type { SeedFile } from '../seed/entries.ts';
import { findSeeds, readSeed, seedInfo } from '../seed/find.ts';
import type { SeedInfo } from '../seed/schema.ts';
import { said } from '../said/said.ts';

export interface Job {
  seed: SeedFile;
  info: SeedInfo;
}

/** Bytes of the seeds that a yaml quotes, by their plans; null where the library has no such plan. */
export type Witnesses = readonly (readonly [plan: string, bytes: Uint8Array | null])[];

export type Fail = (seed: SeedFile, error: unknown, id?: string | null) => void;

/** Reads the yaml of every seed; two seeds with one id are both refused, for nobody can tell which is meant. */
export function jobsOf(
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
  const own = withoutTables(jobs);
  const byId = Map.groupBy(own, ({ info }) => info.id);
  return own.filter(({ seed, info }) => {
    const same = byId.get(info.id)?.find((other) => other.seed !== seed);
    if (!same) return true;
    const message = said(
      `编号“${info.id}”与 ${followed(same.seed.path)} 相同`,
      `the id "${info.id}" is that of ${followed(same.seed.path)} too`,
    );
    const remedy = said(
      '请给其中一个改名，或在它的 .yaml 里写不同的 id',
      'rename one of them, or write another id into its yaml',
    );
    fail(seed, new ConvertError('duplicate-id', message, remedy), info.id);
    return false;
  });
}

/** What another seed names as its table is none itself. */
function withoutTables(jobs: readonly Job[]): Job[] {
  const named = new Set(
    jobs.flatMap(({ seed, info }) =>
      (info.tables ?? []).map(({ file }) => resolve(dirname(seed.path), file)),
    ),
  );
  return jobs.filter(({ seed }) => !named.has(resolve(seed.path)));
}

/** Seeds that stand beside those of a run, for evidence; one that cannot be read bears no witness. */
export function neighboursOf(jobs: readonly Job[]): Job[] {
  const folders = new Set(jobs.map(({ seed }) => dirname(seed.path)));
  const found = findSeeds([...folders], false).seeds.flatMap((seed) => {
    try {
      return [{ seed, info: seedInfo(seed) }];
    } catch {
      return [];
    }
  });
  return withoutTables(found);
}

/** Ids of some jobs, and those that they had before. */
export const idsOf = (jobs: readonly Job[]): Set<string> =>
  new Set(jobs.flatMap(({ info }) => [info.id, ...(info.formerly ?? [])]));

/** Finds the witnesses of a job among the seeds of the run and those beside it, which are read when they are asked for. */
export function witnessesAmong(jobs: readonly Job[]): (job: Job) => Witnesses {
  const index = (some: readonly Job[]): Map<string, Job> =>
    new Map(
      some
        .flatMap((job) => [...idsOf([job])].map((id): [string, Job] => [id, job]))
        // Of two that had an id the first is meant.
        .reverse(),
    );
  const own = index(jobs);
  let beside: Map<string, Job> | undefined;
  return ({ info }) => {
    const quoted = info.emendations.flatMap(({ evidence = [] }) =>
      evidence.flatMap(({ plan }) => plan ?? []),
    );
    return [...new Set(quoted)].map((plan) => {
      const job = own.get(plan) ?? (beside ??= index(neighboursOf(jobs))).get(plan);
      return [plan, job ? readSeed(job.seed) : null] as const;
    });
  };
}
