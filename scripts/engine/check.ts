/** `plan-library check`: whether all seeds can be converted and every released address still leads to its text. */
import { parseArgs } from 'node:util';
import { command, parsed } from '../command/command.ts';
import { untilInterrupted } from '../command/interrupt.ts';
import { runNode } from '../command/run-node.ts';

await command(async () => {
  const { values } = parsed(() => parseArgs({ options: { strict: { type: 'boolean' } } }));
  const signal = untilInterrupted();
  const strict = values.strict ? ['--strict'] : [];
  const content = await runNode(['scripts/convert.ts', '--check', ...strict], { signal });
  const anchors = await runNode(['scripts/anchors.ts', '--diff'], { signal });
  return Math.max(content, anchors);
});
