/** `npm run dev`, `plan-library dev`: converts, serves, and shows each change of a seed or its yaml as soon as it is saved. */
import { once } from 'node:events';
import { asTyped } from './command/as-typed.ts';
import { command } from './command/command.ts';
import { untilInterrupted } from './command/interrupt.ts';
import { Answers } from './dev/answer.ts';
import { Live } from './dev/live.ts';
import { servePages } from './dev/pages.ts';
import { failureLines, shown, warningLines } from './run/tell.ts';
import { serveArguments } from './site/serve-until-interrupted.ts';

await command(async () => {
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
  const pages = await servePages(live, answers, port);
  live.watch();
  process.stdout.write(
    `规划文库：${pages.address} （保存种子或 yaml 后页面自动更新；Ctrl-C 停止）\n`,
  );
  if (!signal.aborted) await once(signal, 'abort');
  await pages.close();
  await live.close();
  return 0;
});
