/** `npm run build`: seeds → the site in `dist/`; with `--shard I/N` the pages of a part of the plans into the cache. */
import { parseArgs } from 'node:util';
import { buildAndReport, buildPartAndReport } from './site/build-and-report.ts';
import { command, parsed } from './command/command.ts';
import { untilInterrupted } from './command/interrupt.ts';
import { partOf } from './command/part.ts';
import { said } from './said/said.ts';

const USAGE = said(
  `用法：npm run build -- [--shard I/N]
  转换种子，生成网站和检索到 dist/；没有变化的页面取自缓存
  --shard I/N  只生成 N 份中第 I 份规划的页面，存入缓存（.cache），供 npm run merge 合并`,
  `Usage: npm run build -- [--shard I/N]
  converts the seeds, and builds site and search in dist/; pages without a change come from the cache
  --shard I/N  draws only part I of N of the plans into the cache (.cache), for npm run merge`,
);

await command(USAGE, async () => {
  const { shard } = parsed(() => parseArgs({ options: { shard: { type: 'string' } } })).values;
  const signal = untilInterrupted();
  const { complete } = await (shard === undefined
    ? buildAndReport(signal)
    : buildPartAndReport(partOf(shard), signal));
  return complete ? 0 : 1;
});
