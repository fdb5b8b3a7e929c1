/** `npm run merge -- DIR…`: the caches of several machines → one, and from it the site. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { command, CommandError, parsed } from './command/command.ts';
import { untilInterrupted } from './command/interrupt.ts';
import { cacheDir } from './folders.ts';
import { buildAndReport } from './site/build-and-report.ts';
import { mergeStore } from './site/merge-store.ts';
import { said } from './said/said.ts';

/** Folders of a cache that machines share. */
const SHARED = ['plans', 'pages'];

const USAGE = said(
  `用法：npm run merge -- [DIR…]
  DIR…  各机器的缓存文件夹（.cache）：合到一处，再生成网站`,
  `Usage: npm run merge -- [DIR…]
  DIR…  caches (.cache) of several machines: laid together, then the site is built`,
);

await command(USAGE, async () => {
  const { positionals } = parsed(() => parseArgs({ allowPositionals: true, options: {} }));
  const signal = untilInterrupted();
  for (const folder of positionals) {
    if (!SHARED.some((name) => existsSync(join(folder, name))))
      throw new CommandError(
        said(
          `${folder} 里没有 ${SHARED.join('、')}：请写出各机器的缓存文件夹（.cache），如 npm run merge -- 甲/.cache 乙/.cache`,
          `${folder} holds no ${SHARED.join(', ')}: name the caches (.cache) of the machines, such as npm run merge -- a/.cache b/.cache`,
        ),
        2,
      );
    for (const name of SHARED) mergeStore(join(folder, name), join(cacheDir(), name));
  }
  const { complete } = await buildAndReport(signal);
  return complete ? 0 : 1;
});
