/** `npm run serve-search`: answers searches out of the index of `npm run index`, until Ctrl-C. */
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { command, CommandError, parsed } from './command/command.ts';
import { untilInterrupted } from './command/interrupt.ts';
import { cacheDir, home } from './folders.ts';
import { said, told } from './said/said.ts';
import { postgresEngine } from './service/postgres.ts';
import { startService } from './service/server.ts';
import { sqliteEngine } from './service/sqlite.ts';

const USAGE = said(
  `用法：npm run serve-search -- [--port N] [--host H] [--sqlite FILE | --postgres URL] [--rate N]
  检索服务：只读，读 npm run index 写好的索引；索引更新后不必重启
  --port N       端口，默认 4330
  --host H       监听的地址，默认 127.0.0.1，由前面的网页服务器转发
  --sqlite FILE  索引文件，默认 .cache/search.sqlite
  --postgres URL 改读 PostgreSQL；写 --postgres env 则由 PGHOST、PGUSER、PGPASSWORD 等环境变量指明
  --rate N       每个地址每分钟最多查询几次，默认 600`,
  `Usage: npm run serve-search -- [--port N] [--host H] [--sqlite FILE | --postgres URL] [--rate N]
  the search service: reads the index of npm run index, also while that is written anew, and changes nothing
  --port N       4330 by default
  --host H       127.0.0.1 by default, behind a web server
  --sqlite FILE  the index, .cache/search.sqlite by default
  --postgres URL PostgreSQL instead; with env for its address, PGHOST, PGUSER, PGPASSWORD and so on name it
  --rate N       questions that one address may ask a minute, 600 by default`,
);

await command(USAGE, async () => {
  const text = { type: 'string' } as const;
  const options = { port: text, host: text, sqlite: text, postgres: text, rate: text };
  const { values } = parsed(() => parseArgs({ options }));
  const numberOf = (name: 'port' | 'rate', byDefault: number, most: number): number => {
    const value = values[name] ?? String(byDefault);
    if (/^\d{1,7}$/.test(value) && Number(value) <= most) return Number(value);
    throw new CommandError(
      said(
        `--${name} 要写作 0 到 ${most} 的数，而不是“${value}”`,
        `--${name} takes a number from 0 to ${most}, not ${value}`,
      ),
      2,
    );
  };
  const [port, rate] = [numberOf('port', 4330, 65_535), numberOf('rate', 600, 1_000_000)];
  const signal = untilInterrupted();
  const { postgres, sqlite = join(cacheDir(), 'search.sqlite') } = values;
  const engine =
    postgres === undefined
      ? sqliteEngine(resolve(home(), sqlite))
      : await postgresEngine(postgres === 'env' ? {} : { connectionString: postgres });
  try {
    const service = await startService(engine, { host: values.host ?? '127.0.0.1', port, rate });
    const words = said(
      `检索服务：${service.address} （Ctrl-C 停止）`,
      `search service: ${service.address} (Ctrl-C to stop)`,
    );
    process.stdout.write(`${told(words)}\n`);
    if (!signal.aborted) await once(signal, 'abort');
    await service.close();
    return 0;
  } finally {
    await engine.close();
  }
});
