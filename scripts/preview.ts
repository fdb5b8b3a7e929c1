/** `npm run preview`: serves the site as it was last built, on loopback until Ctrl-C. */
import { command } from './command/command.ts';
import { untilInterrupted } from './command/interrupt.ts';
import { serveArguments, serveUntilInterrupted } from './site/serve-until-interrupted.ts';
import { said } from './said/said.ts';

const USAGE = said(
  `用法：npm run preview -- [--port N] [--base /a/]
  在本机打开已生成的网站，直到 Ctrl-C
  --port N    端口，默认 4321；已被占用时另取一个
  --base /a/  网站放在哪个路径下`,
  `Usage: npm run preview -- [--port N] [--base /a/]
  serves the site as it was last built on this machine until Ctrl-C
  --port N    4321 by default; where it is taken, another one
  --base /a/  path that the site stands below`,
);

await command(USAGE, () => serveUntilInterrupted(serveArguments(), untilInterrupted()));
