/** The command line of the converter: arguments, progress, diagnostics, exit code; nothing else. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { asTyped } from './command/as-typed.ts';
import { command, CommandError, parsed } from './command/command.ts';
import { partOf } from './command/part.ts';
import { Progress } from './command/progress.ts';
import { cacheDir, contentDir, seedsDir } from './folders.ts';
import type { IncrementalOptions, IncrementalResult } from './run/incremental.ts';
import { failureLines, noticeLines, shown, warningLines } from './run/messages.ts';
import { said, told } from './said/said.ts';

const USAGE = said(
  `用法：npm run convert -- [PATH…] [--out DIR] [--check] [--strict] [--only ID] [--report] [--no-cache] [--shard I/N]
      npm run convert -- --explain FILE:LINE
  PATH…      种子文件或文件夹，默认 seeds/
  --out DIR  写到哪个文件夹，默认 content/
  --check    不写文件；若有变化则以 1 退出
  --strict   有未写 waivers 的警告也以 1 退出
  --only ID  只转换这一个规划
  --no-cache 全部重新转换，不用存下的结果，也不存
  --shard I/N  只转换 N 份中的第 I 份，结果只存入缓存文件夹（.cache/plans），不写 content/；
               把各份的 .cache/plans 合在一处再运行 npm run convert，就得到全部
  --report   每个规划列一张表：字数、各类改动、〓、警告
  --explain FILE:LINE  只说明原文这一行怎样了：校勘记和页面上的位置；不写文件`,
  `Usage: npm run convert -- [PATH…] [--out DIR] [--check] [--strict] [--only ID] [--report] [--no-cache] [--shard I/N]
       npm run convert -- --explain FILE:LINE
  PATH…      files or folders of seeds, seeds/ by default
  --out DIR  where it is written, content/ by default
  --check    writes nothing; exit code 1 where something would change
  --strict   exit code 1 for warnings that are not waived too
  --only ID  converts this plan alone
  --no-cache converts all anew, without what was kept, and keeps nothing
  --shard I/N  converts part I of N into the cache (.cache/plans) and writes no content/;
               with the .cache/plans of all parts in one place, npm run convert makes the whole
  --report   a table a plan: characters, changes by kind, 〓, warnings
  --explain FILE:LINE  only says what became of this line of the source, and where it is on the page; writes nothing`,
);

const tell = (line: string) => process.stderr.write(`${asTyped(line)}\n`);
const print = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);

const reportAll = (lines: readonly string[]) => lines.forEach((line) => tell(shown(line)));

/** Converts with the store of the project, or with one that is thrown away. */
async function convert(
  options: Omit<IncrementalOptions, 'store'>,
  keep: boolean,
): Promise<IncrementalResult> {
  const { convertIncrementally } = await import('./run/incremental.ts');
  const store = keep ? join(cacheDir(), 'plans') : mkdtempSync(join(tmpdir(), 'plan-store-'));
  try {
    return await convertIncrementally({ ...options, store });
  } finally {
    if (!keep) rmSync(store, { recursive: true, force: true });
  }
}

await command(USAGE, async () => {
  const { values, positionals } = parsed(() =>
    parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        check: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        only: { type: 'string' },
        report: { type: 'boolean', default: false },
        'no-cache': { type: 'boolean', default: false },
        shard: { type: 'string' },
        explain: { type: 'string' },
      },
    }),
  );
  if (values.explain !== undefined) {
    const { explainPlace } = await import('./run/explain.ts');
    const { lines, failures } = explainPlace(values.explain, values.out ?? contentDir());
    if (lines) print(lines);
    reportAll(failureLines(failures));
    return lines ? 0 : 1;
  }
  // Once the quick answers are given: compiled code is kept, for this process and its threads.
  enableCompileCache(join(cacheDir(), 'code'));
  process.env['NODE_COMPILE_CACHE'] ??= join(cacheDir(), 'code');
  const terminal = process.stderr.isTTY;
  const whole = positionals.length === 0;
  // A folder without files does not come along with a clone: without it there are no seeds.
  const none = whole && !process.env['PLAN_SEEDS'] && !existsSync(seedsDir());
  const shard = values.shard === undefined ? null : partOf(values.shard);
  if (shard && (values['no-cache'] || values.check || values.only !== undefined || values.report))
    throw new CommandError(
      said(
        '--shard 不能与 --no-cache、--check、--only、--report 同用',
        '--shard goes with none of --no-cache, --check, --only, --report',
      ),
      2,
    );
  const reports: string[][] = [];
  const { reportOn } = values.report ? await import('./run/report.ts') : {};
  const progress = new Progress(told(said('转换', 'converting')));
  const result = await convert(
    {
      paths: none ? [] : whole ? [seedsDir()] : positionals,
      out: values.out ?? contentDir(),
      check: values.check,
      only: values.only ?? null,
      whole,
      shard,
      progress: (name, i, count) => progress.tell(i + 1, count, shown(name)),
      ...(reportOn && { show: (plan) => reports.push(reportOn(plan)) }),
    },
    !values['no-cache'],
  );
  progress.end();
  const { cards, failures, changes, warned, todoOf, notices } = result;
  reportAll([...warningLines(warned, todoOf), ...noticeLines(notices), ...failureLines(failures)]);
  if (reports.length > 0) print(reports.flatMap((lines, i) => (i > 0 ? ['', ...lines] : lines)));
  if (values.only !== undefined && cards.length === 0 && failures.length === 0) {
    throw new CommandError(
      said(`没有编号为“${values.only}”的规划`, `there is no plan with the id "${values.only}"`),
      2,
    );
  }
  if (shard) return failures.length > 0 ? 1 : 0;
  const { gatherInto } = await import('./run/library.ts');
  const out = values.out ?? contentDir();
  const gathered = gatherInto(out, result, values.check);
  failures.push(...gathered.failures);
  reportAll([...noticeLines(gathered.notices), ...failureLines(gathered.failures)]);
  if (cards.length === 0 && failures.length === 0) {
    const { SEED_TYPES } = await import('./seed/find.ts');
    const where = whole ? seedsDir() : positionals.join('、');
    const words = said(
      `没有种子文件。请放入规划全文（${SEED_TYPES.join('、')}）`,
      `there are no seeds. Put whole plans in (${SEED_TYPES.join(', ')})`,
    );
    tell(`${where} warning ${told(words)} no-seeds`);
  }
  if (terminal || values.check) {
    const would = told(said('会变化：', 'would change: '));
    for (const path of values.check ? changes : []) tell(`${would}${relative('.', path)}`);
    const [done, failed, files] = [cards.length, failures.length, changes.length];
    const sums = values.check
      ? said(
          `${done} 个规划已转换，${failed} 个失败，${files} 个文件会变化`,
          `${done} plans converted, ${failed} failed, ${files} files would change`,
        )
      : said(
          `${done} 个规划已转换，${failed} 个失败，${files} 个文件有变化`,
          `${done} plans converted, ${failed} failed, ${files} files changed`,
        );
    tell(told(sums));
  }
  const doubtful =
    warned.some(({ warnings }) => warnings.length > 0) || notices.some(({ doubtful }) => doubtful);
  return failures.length > 0 || (values.strict && doubtful) || (values.check && changes.length > 0)
    ? 1
    : 0;
});
