/** The command line of the anchors: what is published, and what a change does to links before it is. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { planSchema, type Plan } from '../src/plan.schema.ts';
import { committedLedgers } from './anchors/committed.ts';
import type { Ledger } from './anchors/ledger.ts';
import { readLedgers } from './anchors/publications.ts';
import { breaks, summary, tellDifference, type Words } from './anchors/tell.ts';
import { command, CommandError, parsed } from './command/command.ts';
import { contentDir, seedsDir } from './folders.ts';
import { convertAll } from './run/run.ts';

const USAGE = `用法：npm run anchors -- [--diff [--against COMMIT]]
  不带参数          列出每个规划已发布的锚点数
  --diff            按现在的种子转换（不写文件），列出已发布的链接会怎样；有链接失效则以 1 退出
  --against COMMIT  与哪一次提交的账本比较，默认 HEAD；不在版本库中则与 content/anchors/ 比较`;

/** What was published: by a commit, or, outside of a repository, by the last conversion. */
function published(against: string | undefined): Ledger[] {
  const ledgers = committedLedgers(contentDir(), against ?? 'HEAD');
  if (ledgers) return ledgers;
  if (against !== undefined) throw new CommandError(`没有提交“${against}”`, 2);
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

await command(async () => {
  const { values } = parsed(() =>
    parseArgs({
      options: {
        diff: { type: 'boolean', default: false },
        against: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }),
  );
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  if (!values.diff) {
    if (values.against !== undefined) throw new CommandError(USAGE, 2);
    process.stdout.write(summary(readLedgers(contentDir())));
    return 0;
  }
  const before = published(values.against);
  const { converted, failures } = convertAll({
    paths: [seedsDir()],
    out: contentDir(),
    whole: true,
    check: true,
  });
  const after = converted.map(({ ledger }) => ledger);
  const shown = {
    was: wordsOf(convertedBefore(before.map(({ plan }) => plan))),
    is: wordsOf(converted.map(({ plan }) => plan)),
  };
  process.stdout.write(tellDifference(before, after, failures.length === 0, shown));
  for (const { place, message, remedy } of failures) {
    process.stderr.write(`${place} error ${message}。${remedy}\n`);
  }
  return failures.length > 0 || breaks(before, after) ? 1 : 0;
});
