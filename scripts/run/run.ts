/** A run of the converter in this process, its results in memory: for tests, scores and single files. */
import { catalogueJson } from '../catalogue/index.ts';
import { toJson } from '../compile/to-json.ts';
import { type Converted, convert } from '../pipeline.ts';
import { readSeed } from '../seed/find.ts';
import { cardOf } from './card.ts';
import { type Failure, failureOf } from './failure.ts';
import { linked } from './linked.ts';
import type { Notice } from './notices.ts';
import { changed, isRecord, write } from './output.ts';
import { resolveFrom } from './resolve.ts';
import { filesOf, type RunOptions, Session } from './session.ts';

export interface RunResult {
  converted: Converted[];
  failures: Failure[];
  notices: Notice[];
  /** Files of the content folder that were written or removed; of a check, those of the record that would be. */
  changes: string[];
}

/**
 * Converts seeds and brings the content folder up to date, but for the ledgers: those only a release advances. A bad seed
 * is named and does not stop the others.
 */
export function convertAll(options: RunOptions): RunResult {
  const { out, check = false, progress } = options;
  const session = new Session(options);
  const converted: Converted[] = [];
  for (const [i, job] of session.jobs.entries()) {
    const { seed, info } = job;
    progress?.(seed.name, i, session.jobs.length);
    try {
      const published = session.published(job);
      const resolve = resolveFrom(session.witnesses(job));
      const one = convert(readSeed(seed), seed.name, info, resolve, published);
      if (session.converted(job, published, cardOf(one), () => one.ledger)) converted.push(one);
    } catch (error) {
      session.failed(job, failureOf(seed.path, error));
    }
  }
  const links = session.links();
  const wanted = converted.filter(({ plan }) => session.isWanted(plan.id));
  for (const one of wanted) Object.assign(one, linked(one, links.get(one.plan.id) ?? []));
  const { output, gone, notices } = session.end(catalogueJson);
  for (const { plan, mdx, raw } of wanted) {
    const files = filesOf(plan.id);
    output.set(files.json, toJson(plan)).set(files.mdx, mdx).set(files.raw, raw);
  }
  const changes = [...changed(out, output), ...gone].filter((path) => !check || isRecord(path));
  const { failures } = session;
  if (!check) {
    for (const { path, error } of write(out, output, gone)) failures.push(failureOf(path, error));
  }
  return { converted: wanted, failures, notices, changes };
}
