/** `npm run index -- --to sqlite`: the plans, with the words of the search, for an engine that a service asks. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { command, CommandError, parsed } from './command/command.ts';
import { untilInterrupted } from './command/interrupt.ts';
import { Progress } from './command/progress.ts';
import { exportTo } from './export/export.ts';
import { sqliteTarget } from './export/sqlite.ts';
import { cacheDir, contentDir, home } from './folders.ts';
import { said, told } from './said/said.ts';

const USAGE = said(
  `用法：npm run index -- --to sqlite [--out FILE]
  把各规划的逐字索引写进数据库，供检索服务使用；只写有变动的规划，中断后再运行会接着写
  --to sqlite  一个文件，默认 .cache/search.sqlite
  --out FILE   写到别处`,
  `Usage: npm run index -- --to sqlite [--out FILE]
  writes the exact index of all plans into a database, for the search service; only what has changed is written, and a run
  that was ended is gone on with by the next
  --to sqlite  one file, .cache/search.sqlite by default
  --out FILE   another one`,
);

await command(USAGE, async () => {
  const { values } = parsed(() =>
    parseArgs({ options: { to: { type: 'string' }, out: { type: 'string' } } }),
  );
  if (values.to !== 'sqlite') throw new CommandError(USAGE, 2);
  const signal = untilInterrupted();
  const path = resolve(home(), values.out ?? join(cacheDir(), 'search.sqlite'));
  const target = sqliteTarget(path);
  const progress = new Progress(told(said('写入索引', 'indexing')));
  try {
    const { written, same, removed, sections } = await exportTo(target, contentDir(), {
      signal,
      tell: (done, count, id) => progress.tell(done, count, id),
    });
    progress.end();
    const outcome = said(
      `${path}：写入 ${written} 份规划（${sections} 节），${same} 份无变动，移除 ${removed} 份`,
      `${path}: ${written} plans written (${sections} sections), ${same} unchanged, ${removed} removed`,
    );
    process.stdout.write(`${told(outcome)}\n`);
    return 0;
  } finally {
    await target.close();
  }
});
