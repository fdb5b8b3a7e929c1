/** The command line of the release: what is published from now on, and since when. */
import { parseArgs } from 'node:util';
import { reportDifference } from './anchors/report.ts';
import { asTyped } from './command/as-typed.ts';
import { command, parsed } from './command/command.ts';
import { contentDir, seedsDir } from './folders.ts';
import { releaseAll } from './release/release.ts';
import { dayOfCommit } from './release/when.ts';
import { said, told } from './said/said.ts';
import { failureLines, shown } from './run/messages.ts';

const USAGE = said(
  `用法：npm run release -- [--dry-run] [--date YYYY-MM-DD]
  发布现在的种子：账本 content/anchors/ 前进一步，content/releases.jsonl 加一行；此后地址不再改变
  --dry-run  不写文件，只说明会发布什么
  --date     发布的日期；默认为当前提交的日期（须无未提交的改动）`,
  `Usage: npm run release -- [--dry-run] [--date YYYY-MM-DD]
  releases the seeds as they are: the ledgers (content/anchors/) go on a step, content/releases.jsonl gets a line; from now
  on no address changes
  --dry-run  writes nothing, and says what would be released
  --date     day of the release; by default that of the commit (nothing may be uncommitted)`,
);

await command(USAGE, async () => {
  const { values } = parsed(() =>
    parseArgs({
      options: {
        'dry-run': { type: 'boolean', default: false },
        date: { type: 'string' },
      },
    }),
  );
  const [seeds, out] = [seedsDir(), contentDir()];
  const { release, before, after, failures } = releaseAll({
    seeds,
    out,
    day: () => values.date ?? dayOfCommit([seeds, out]),
    dryRun: values['dry-run'],
  });
  for (const line of failureLines(failures)) process.stderr.write(`${asTyped(shown(line))}\n`);
  if (failures.length > 0) {
    const why = said(
      '没有发布：所有种子都能转换时才能发布',
      'nothing was released: that needs seeds that can all be converted',
    );
    process.stderr.write(`${told(why)}\n`);
    return 1;
  }
  if (release === null) {
    process.stdout.write(
      `${told(said('没有新的内容可以发布', 'there is nothing new to release'))}\n`,
    );
    return 0;
  }
  process.stdout.write(reportDifference(before, after));
  const { release: name, plans, addresses } = release;
  const done = values['dry-run'] ? said('将发布', 'would release') : said('已发布', 'released');
  const sums = said(
    `${done.zh} ${name}：${plans} 个规划，${addresses} 个地址`,
    `${done.en} ${name}: ${plans} plans, ${addresses} addresses`,
  );
  process.stdout.write(`${told(sums)}\n`);
  return 0;
});
