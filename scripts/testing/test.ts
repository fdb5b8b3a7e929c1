/**
 * `npm test`: every gate in order, cheap ones first, all of them even when one fails. Arguments name the gates
 * to run: `npm test -- lint unit`. The last line counts tests and gates.
 */
import { parseArgs } from 'node:util';
import { command, CommandError, parsed } from '../command/command.ts';
import { untilInterrupted } from '../command/interrupt.ts';
import { type Gate, gates, type Outcome } from './gates.ts';
import { quoted } from '../said/said.ts';

const USAGE = quoted(`Usage: npm test -- [GATE…]
  all gates of the tests, or those that are named`);

await command(USAGE, async () => {
  const { positionals } = parsed(() => parseArgs({ options: {}, allowPositionals: true }));
  const unknown = positionals.find((name) => !gates.some((gate) => gate.name === name));
  if (unknown !== undefined) {
    const known = gates.map(({ name }) => name).join(', ');
    throw new CommandError(quoted(`There is no gate ${unknown}; there are: ${known}.`), 2);
  }
  const chosen = gates.filter(
    ({ name, always }) =>
      (always ?? false) || positionals.length === 0 || positionals.includes(name),
  );

  const signal = untilInterrupted();
  const total: Outcome = { passed: 0, failed: 0 };
  const run = async (gate: Gate): Promise<void> => {
    process.stderr.write(`\n== ${gate.name}: ${gate.about}\n`);
    const start = performance.now();
    const outcome = await gate.run(signal);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const verdict = outcome.failed === 0 ? 'passed' : 'FAILED';
    process.stderr.write(`== ${gate.name}: ${verdict} in ${seconds} s\n`);
  };
  const running: Promise<void>[] = [];
  for (const gate of chosen) {
    if (!gate.beside) await Promise.all(running.splice(0));
    running.push(run(gate));
  }
  await Promise.all(running);
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 ? 0 : 1;
});
