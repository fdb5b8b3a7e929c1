/** `npm run index -- --to sqlite|postgres|opensearch`: the plans, with the words of the search, for an engine that a service asks. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { command, CommandError, parsed } from './command/command.ts';
import { untilInterrupted } from './command/interrupt.ts';
import { Progress } from './command/progress.ts';
import { exportTo } from './export/export.ts';
import { openSearchFiles, openSearchTarget } from './export/opensearch.ts';
import { postgresTarget } from './export/postgres.ts';
import { sqliteTarget } from './export/sqlite.ts';
import type { Target } from './export/target.ts';
import { cacheDir, contentDir, home } from './folders.ts';
import { said, told } from './said/said.ts';

const USAGE = said(
  `用法：npm run index -- --to sqlite|postgres|opensearch [--out PATH] [--url URL]
  把各规划的逐字索引写进数据库，供检索服务使用；只写有变动的规划，中断后再运行会接着写
  --to sqlite      一个文件，默认 .cache/search.sqlite，--out 另指
  --to postgres    数据库由 --url postgres://… 指明，或由 PGHOST、PGUSER、PGPASSWORD 等环境变量
  --to opensearch  服务器由 --url https://… 或环境变量 PLAN_OPENSEARCH 指明；不指明则把全部写成文件，放进 --out 的文件夹`,
  `Usage: npm run index -- --to sqlite|postgres|opensearch [--out PATH] [--url URL]
  writes the exact index of all plans into a database, for the search service; only what has changed is written, and a run
  that was ended is gone on with by the next
  --to sqlite      one file, .cache/search.sqlite or --out
  --to postgres    the database is named by --url postgres://… or by PGHOST, PGUSER, PGPASSWORD and so on
  --to opensearch  the server is named by --url https://… or by PLAN_OPENSEARCH; without one, files of everything go into
                   the folder --out`,
);

/** What is written to, and its name for people. */
async function targetOf(values: Arguments): Promise<[Target, string]> {
  const { to, out, url } = values;
  const at = (name: string): string => resolve(home(), out ?? join(cacheDir(), name));
  if (to === 'sqlite') return [sqliteTarget(at('search.sqlite')), at('search.sqlite')];
  if (to === 'postgres')
    return [await postgresTarget(url === undefined ? {} : { connectionString: url }), 'PostgreSQL'];
  if (to !== 'opensearch') throw new CommandError(USAGE, 2);
  const server = url ?? process.env['PLAN_OPENSEARCH'];
  return server === undefined
    ? [openSearchFiles(at('opensearch')), at('opensearch')]
    : [await openSearchTarget(server), 'OpenSearch'];
}

type Arguments = Partial<Record<'to' | 'out' | 'url', string>>;

await command(USAGE, async () => {
  const text = { type: 'string' } as const;
  const { values } = parsed(() => parseArgs({ options: { to: text, out: text, url: text } }));
  const signal = untilInterrupted();
  const [target, name] = await targetOf(values);
  const progress = new Progress(told(said('写入索引', 'indexing')));
  try {
    const { written, same, removed, sections } = await exportTo(target, contentDir(), {
      signal,
      tell: (done, count, id) => progress.tell(done, count, id),
    });
    progress.end();
    const outcome = said(
      `${name}：写入 ${written} 份规划（${sections} 节），${same} 份无变动，移除 ${removed} 份`,
      `${name}: ${written} plans written (${sections} sections), ${same} unchanged, ${removed} removed`,
    );
    process.stdout.write(`${told(outcome)}\n`);
    return 0;
  } finally {
    await target.close();
  }
});
