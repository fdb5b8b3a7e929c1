/** The command line of the release: what is published from now on, and since when. */
import { parseArgs } from 'node:util';
import { tellDifference } from './anchors/tell.ts';
import { asTyped } from './command/as-typed.ts';
import { command, parsed } from './command/command.ts';
import { contentDir, seedsDir } from './folders.ts';
import { releaseAll } from './release/release.ts';
import { dayOfCommit } from './release/when.ts';

const USAGE = `用法：npm run release -- [--dry-run] [--date YYYY-MM-DD]
  发布现在的种子：账本 content/anchors/ 前进一步，content/releases.jsonl 加一行；此后地址不再改变
  --dry-run  不写文件，只说明会发布什么
  --date     发布的日期；默认为当前提交的日期（须无未提交的改动）`;

await command(async () => {
  const { values } = parsed(() =>
    parseArgs({
      options: {
        'dry-run': { type: 'boolean', default: false },
        date: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }),
  );
  if (values.help) {
    process.stdout.write(`${asTyped(USAGE)}\n`);
    return 0;
  }
  const [seeds, out] = [seedsDir(), contentDir()];
  const { release, before, after, failures } = releaseAll({
    seeds,
    out,
    day: () => values.date ?? dayOfCommit([seeds, out]),
    dryRun: values['dry-run'],
  });
  for (const { place, rule, message, remedy } of failures) {
    process.stderr.write(`${place} error ${message}。${remedy} ${rule}\n`);
  }
  if (failures.length > 0) {
    process.stderr.write('没有发布：所有种子都能转换时才能发布\n');
    return 1;
  }
  if (release === null) {
    process.stdout.write('没有新的内容可以发布\n');
    return 0;
  }
  process.stdout.write(tellDifference(before, after));
  process.stdout.write(
    `${values['dry-run'] ? '将发布' : '已发布'} ${release.release}：${release.plans} 个规划，${release.addresses} 个地址\n`,
  );
  return 0;
});
