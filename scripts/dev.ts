/** `npm run dev`, `plan-library dev`: converts, serves, and shows each change of a seed or its yaml as soon as it is saved. */
import { once } from 'node:events';
import { asTyped } from './command/as-typed.ts';
import { command } from './command/command.ts';
import { untilInterrupted } from './command/interrupt.ts';
import { Answers } from './dev/answer.ts';
import { Live } from './dev/live.ts';
import { servePages } from './dev/pages.ts';
import { failureLines, shown, warningLines } from './run/messages.ts';
import { servedAt, serveArguments } from './site/serve-until-interrupted.ts';
import { said, told } from './said/said.ts';

const USAGE = said(
  `用法：npm run dev -- [--port N]
  转换并打开网站；种子、yaml 或 library.yaml 一保存，页面和检索就更新，直到 Ctrl-C
  --port N  端口，默认 4321；已被占用时另取一个`,
  `Usage: npm run dev -- [--port N]
  converts and serves the site; saving a seed, its yaml or library.yaml renews pages and search, until Ctrl-C
  --port N  4321 by default; where it is taken, another one`,
);

await command(USAGE, async () => {
  const { port } = serveArguments();
  const signal = untilInterrupted();
  const live = new Live();
  const tell = () => {
    const { warned, todoOf, failures } = live.state;
    const lines = [...warningLines(warned, todoOf), ...failureLines(failures)];
    for (const line of lines) process.stderr.write(`${asTyped(shown(line))}\n`);
  };
  live.onChange(tell);
  await live.convert();
  const answers = new Answers(live);
  const pages = await servePages(live, answers, port).catch(async (error: unknown) => {
    await live.close();
    // What Astro had opened before it failed would keep the process for ever.
    setTimeout(() => process.exit(), 500).unref();
    throw error;
  });
  live.watch();
  const { zh, en } = servedAt(pages.address, port);
  const ready = said(
    `规划文库：${zh} （保存种子或 yaml 后页面自动更新；Ctrl-C 停止）`,
    `plan-library: ${en} (saving a seed or its yaml renews the page; Ctrl-C to stop)`,
  );
  process.stdout.write(`${told(ready)}\n`);
  if (!signal.aborted) await once(signal, 'abort');
  await pages.close();
  await live.close();
  return 0;
});
