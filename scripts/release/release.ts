/** The step that publishes: ledgers advance, the log gets its line, and the pages say which release they are of. */
import { writeLedger, type Ledger } from '../anchors/ledger.ts';
import { readLedgers } from '../anchors/publications.ts';
import { ConvertError } from '../diagnostic.ts';
import { changed, write } from '../run/output.ts';
import { convertAll, type RunResult } from '../run/run.ts';
import { failureOf } from '../run/failure.ts';
import { agrees, readReleases, type Release, RELEASES, sumOf, writeReleases } from './log.ts';
import { nextRelease } from './when.ts';
import { said } from '../said/said.ts';

export interface ReleaseOptions {
  /** Folder of the seeds. */
  seeds: string;
  /** Content folder. */
  out: string;
  /** The day of the release; asked for only where there is something to release. */
  day: () => string;
  /** Write nothing. */
  dryRun?: boolean;
}

export interface Outcome {
  /** The line of the log; null where nothing is new, or a seed failed and so nothing is released. */
  release: Release | null;
  /** The ledgers of the last release, and of this one. */
  before: Ledger[];
  after: Ledger[];
  failures: RunResult['failures'];
}

/** The ledgers of a content folder after a run: those of plans that are out of the library stay. */
function following(before: readonly Ledger[], run: readonly Ledger[]): Ledger[] {
  const replaced = new Set(run.flatMap(({ plan, formerly }) => [plan, ...formerly]));
  return [...before.filter(({ plan }) => !replaced.has(plan)), ...run];
}

const files = (ledgers: readonly Ledger[]): Map<string, string> =>
  new Map(ledgers.map((ledger) => [`anchors/${ledger.plan}.json`, writeLedger(ledger)]));

/** A release goes on from all that was released: without a ledger its addresses would be given away anew. */
function refuseLoss(before: readonly Ledger[], last: Release | undefined): void {
  const missing = (last?.addresses ?? 0) - sumOf(before).addresses;
  if (missing <= 0) return;
  throw new ConvertError(
    'releases',
    said(
      `账本（content/anchors/）比最后一次发布（${last?.release ?? ''}）少 ${missing} 个地址`,
      `the ledgers (content/anchors/) lack ${missing} addresses of the last release (${last?.release ?? ''})`,
    ),
    said(
      '请从版本库取回账本；若刚合并了分支，先运行 npm run anchors -- --merge',
      'get the ledgers back from the repository; behind a merge of branches run npm run anchors -- --merge first',
    ),
  );
}

/**
 * Releases what the seeds convert to. All of them or none: where one fails, nothing is written.
 *
 * @throws {ConvertError} where a ledger or the log was damaged, or the ledgers lack what was released
 * @throws {CommandError} where the day cannot be
 */
export function releaseAll({ seeds, out, day, dryRun = false }: ReleaseOptions): Outcome {
  const earlier = readReleases(out);
  const last = earlier.at(-1);
  const before = readLedgers(out);
  refuseLoss(before, last);
  const run = (release: Pick<Release, 'release' | 'date'> | null, check: boolean): RunResult =>
    convertAll({
      paths: [seeds],
      out,
      whole: true,
      check,
      release: release && { release: release.release, day: release.date },
    });
  const tried = run(null, true);
  const nothing = { release: null, before, after: before, failures: tried.failures };
  if (tried.failures.length > 0) return nothing;
  const next = following(
    before,
    tried.converted.map(({ ledger }) => ledger),
  );
  const isNew = changed(out, files(next)).length > 0 || next.length !== before.length;
  if (!isNew && last && agrees(before, last)) return nothing;

  const named = nextRelease(day(), earlier);
  const { converted, failures } = run(named, dryRun);
  const after = following(
    before,
    converted.map(({ ledger }) => ledger),
  );
  const release = { ...named, ...sumOf(after) };
  if (failures.length > 0) return { ...nothing, failures };
  if (dryRun) return { release, before, after, failures };
  const kept = files(after);
  const left = [...files(before).keys()].filter((path) => !kept.has(path));
  // The log comes last: of a release that was interrupted it says nothing, and the next one goes on from there.
  const written = write(out, kept, left);
  if (written.length === 0) {
    written.push(...write(out, new Map([[RELEASES, writeReleases([...earlier, release])]]), []));
  }
  return {
    release,
    before,
    after,
    failures: written.map(({ path, error }) => failureOf(path, error)),
  };
}
