/** `plan-library check`: whether all seeds can be converted and every released address still leads to its text. */
import { parseArgs } from 'node:util';
import { command, parsed } from '../command/command.ts';
import { untilInterrupted } from '../command/interrupt.ts';
import { runNode } from '../command/run-node.ts';
import { said } from '../said/said.ts';

const USAGE = said(
  `用法：plan-library check [--strict]
  种子能否全部转换，已发布的地址有无失效；不写文件
  --strict  有未写 waivers 的警告也以 1 退出`,
  `Usage: plan-library check [--strict]
  whether all seeds can be converted and all released addresses hold; writes nothing
  --strict  exit code 1 for warnings that are not waived too`,
);

await command(USAGE, async () => {
  const { values } = parsed(() => parseArgs({ options: { strict: { type: 'boolean' } } }));
  const signal = untilInterrupted();
  const strict = values.strict ? ['--strict'] : [];
  const content = await runNode(['scripts/convert.ts', '--check', ...strict], { signal });
  const anchors = await runNode(['scripts/anchors.ts', '--diff'], { signal });
  return Math.max(content, anchors);
});
