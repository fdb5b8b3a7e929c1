/** `npm start`: builds the site and serves it on loopback until Ctrl-C. */
import { buildAndReport } from './site/build-and-report.ts';
import { command } from './command/command.ts';
import { untilInterrupted } from './command/interrupt.ts';
import { serveArguments, serveUntilInterrupted } from './site/serve-until-interrupted.ts';
import { said } from './said/said.ts';

const USAGE = said(
  `用法：npm start -- [--port N] [--base /a/]
  转换种子，生成网站，在本机打开，直到 Ctrl-C
  --port N    端口，默认 4321；已被占用时另取一个
  --base /a/  网站放在哪个路径下`,
  `Usage: npm start -- [--port N] [--base /a/]
  converts the seeds, builds the site and serves it on this machine until Ctrl-C
  --port N    4321 by default; where it is taken, another one
  --base /a/  path that the site stands below`,
);

await command(USAGE, async () => {
  const options = serveArguments();
  const signal = untilInterrupted();
  await buildAndReport(signal);
  return serveUntilInterrupted(options, signal);
});
