/** The command line of the anchors: what is published, and what a change does to links before it is. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { planSchema, type Plan } from '../src/plan.schema.ts';
import { drive, resolveLedgers } from './anchors/conflict.ts';
import { committedLedgers } from './anchors/committed.ts';
import type { Ledger } from './anchors/ledger.ts';
import { readLedgers } from './anchors/publications.ts';
import {
  breaks,
  summary,
  reportDifference,
  reportUncommitted,
  type Words,
} from './anchors/report.ts';
import { readWithdrawn } from './anchors/withdrawn.ts';
import { asTyped } from './command/as-typed.ts';
import { command, CommandError, parsed } from './command/command.ts';
import { contentDir, followed, seedsDir } from './folders.ts';
import { agrees, readReleases, RELEASES } from './release/log.ts';
import { convertAll } from './run/run.ts';
import { failureLines, shown } from './run/messages.ts';
import { said, told } from './said/said.ts';

const USAGE = said(
  `用法：npm run anchors -- [--diff [--against COMMIT] | --merge]
  不带参数          列出每个规划已发布的锚点数
  --diff            按现在的种子转换（不写文件），列出已发布的链接会怎样；有链接失效、有规划未经声明而消失，
                    或账本与发布记录不符，则以 1 退出
  --merge           把合并分支时冲突的账本合为一本
  --driver BASE OURS THEIRS PATH  git 的合并驱动，见 scripts/README.md
  --against COMMIT  与哪一次提交的账本比较，默认 HEAD；不在版本库中则与 content/anchors/ 比较`,
  `Usage: npm run anchors -- [--diff [--against COMMIT] | --merge]
  without           lists how many anchors each plan has released
  --diff            converts the seeds as they are (writes nothing) and says what becomes of released links; exit code 1
                    where a link breaks, a plan goes without a word, or the ledgers are not those of the last release
  --merge           makes one ledger of two that a merge of branches has brought into conflict
  --driver BASE OURS THEIRS PATH  merge driver of git, see scripts/README.md
  --against COMMIT  compares with the ledgers of this commit, HEAD by default; outside of a repository with content/anchors/`,
);

/** What was published: by a commit, or, outside of a repository, by the last release. */
function published(against: string | undefined): Ledger[] {
  const ledgers = committedLedgers(contentDir(), against ?? 'HEAD');
  if (ledgers) {
    if (against === undefined)
      process.stdout.write(reportUncommitted(ledgers, readLedgers(contentDir())));
    return ledgers;
  }
  if (against !== undefined)
    throw new CommandError(said(`没有提交“${against}”`, `there is no commit "${against}"`), 2);
  return readLedgers(contentDir());
}

/** The words at the anchors of some plans. */
function wordsOf(plans: readonly Pick<Plan, 'id' | 'blocks'>[]): Words {
  const words = new Map(
    plans.map(({ id, blocks }) => [id, new Map(blocks.map(({ anchor, text }) => [anchor, text]))]),
  );
  return (plan, anchor) => words.get(plan)?.get(anchor);
}

/** The plans of the last conversion, which mostly is what was published. */
function convertedBefore(ids: readonly string[]): Plan[] {
  return ids.flatMap((id) => {
    const file = join(contentDir(), 'plans', `${id}.json`);
    return existsSync(file) ? [planSchema.parse(JSON.parse(readFileSync(file, 'utf8')))] : [];
  });
}

/** Addresses that both branches have released for different texts are for a person to look at. */
function reportDisputed(disputed: readonly string[]): number {
  for (const address of disputed) {
    const words = said(
      '两个分支都发布了这个地址，内容却不同；现归我方，对方的文字在下次发布时另得地址。请核对后提交；只应在一个分支上发布',
      'both branches have released this address, for different texts; it is ours now, and their text gets another one with the next release. Check it, then commit; release on one branch only',
    );
    process.stderr.write(`${address} error ${told(words)}\n`);
  }
  return disputed.length > 0 ? 1 : 0;
}

/** Whether the ledgers keep what the last release kept; without a release there is nothing to keep. */
function keepsReleased(): boolean {
  const last = readReleases(contentDir()).at(-1);
  if (!last || agrees(readLedgers(contentDir()), last)) return true;
  const words = said(
    `账本与 ${RELEASES} 里最后一次发布（${last.release}）不符。若刚合并了分支，请 npm run release；否则请从版本库取回账本`,
    `the ledgers are not those of the last release (${last.release}) in ${RELEASES}. Behind a merge of branches npm run release; else get them back from the repository`,
  );
  process.stderr.write(
    `${followed(join(contentDir(), 'anchors'))} error ${asTyped(told(words))}\n`,
  );
  return false;
}

await command(USAGE, async () => {
  const { values, positionals } = parsed(() =>
    parseArgs({
      allowPositionals: true,
      options: {
        diff: { type: 'boolean', default: false },
        against: { type: 'string' },
        merge: { type: 'boolean', default: false },
        driver: { type: 'boolean', default: false },
      },
    }),
  );
  if (values.driver) {
    const [base, ours, theirs, path] = positionals;
    if (!base || !ours || !theirs || !path) throw new CommandError(USAGE, 2);
    return reportDisputed(drive(base, ours, theirs, path));
  }
  if (positionals.length > 0) throw new CommandError(USAGE, 2);
  if (values.merge) {
    const resolved = resolveLedgers(contentDir());
    for (const { file } of resolved)
      process.stdout.write(`${followed(file)}  ${told(said('已合并', 'merged'))}\n`);
    if (resolved.length === 0)
      process.stdout.write(`${told(said('没有冲突的账本', 'no ledger is in conflict'))}\n`);
    return reportDisputed(resolved.flatMap(({ disputed }) => disputed));
  }
  if (!values.diff) {
    if (values.against !== undefined) throw new CommandError(USAGE, 2);
    process.stdout.write(summary(readLedgers(contentDir())));
    return 0;
  }
  const before = published(values.against);
  const { converted, failures } = convertAll({
    // A folder without files does not come along with a clone.
    paths: existsSync(seedsDir()) ? [seedsDir()] : [],
    out: contentDir(),
    whole: true,
    check: true,
  });
  const after = converted.map(({ ledger }) => ledger);
  const words = {
    was: wordsOf(convertedBefore(before.map(({ plan }) => plan))),
    is: wordsOf(converted.map(({ plan }) => plan)),
  };
  process.stdout.write(reportDifference(before, after, failures.length === 0, words));
  for (const line of failureLines(failures)) process.stderr.write(`${asTyped(shown(line))}\n`);
  const broken = breaks(before, after, readWithdrawn(contentDir()));
  return failures.length > 0 || broken || !keepsReleased() ? 1 : 0;
});
