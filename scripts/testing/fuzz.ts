/**
 * `npm run fuzz -- [--rounds N] [--draw NUMBER] [FILTER…]`: asks the laws about cases that no gate has drawn. Ends at
 * the first round that fails, with the number that draws it again.
 */
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { command, CommandError, parsed } from '../command/command.ts';
import { untilInterrupted } from '../command/interrupt.ts';
import { runNode } from '../command/run-node.ts';
import { root } from '../folders.ts';
import { quoted } from '../said/said.ts';

const options = { rounds: { type: 'string', default: '10' }, draw: { type: 'string' } } as const;

/** Paths of the test files that draw. */
function laws(): string[] {
  return ['scripts', 'src'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .map((file) => join(room, file))
      .filter((file) => file.endsWith('.test.ts'))
      .filter((file) => readFileSync(join(root, file), 'utf8').includes("from 'fast-check'")),
  );
}

/** @throws CommandError where the text is no whole number above zero */
function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) {
    throw new CommandError(quoted(`--${name} takes a whole number above zero, not ${text}`), 2);
  }
  return Number(text);
}

const USAGE = quoted(`Usage: npm run fuzz -- [PART…] [--rounds N] [--draw N]
  tries the laws of the tests, whose names hold PART, on new draws`);

await command(USAGE, async () => {
  const { values, positionals } = parsed(() => parseArgs({ options, allowPositionals: true }));
  const rounds = values.draw === undefined ? wholeNumber('rounds', values.rounds) : 1;
  const named = values.draw === undefined ? null : wholeNumber('draw', values.draw);
  const files = laws().filter(
    (file) => positionals.length === 0 || positionals.some((part) => file.includes(part)),
  );
  const signal = untilInterrupted();
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const config = ['--config', 'scripts/testing/vitest.config.ts', '--project', 'unit'];
  for (let round = 1; round <= rounds; round++) {
    const draw = named ?? randomInt(1, 1_000_000_000);
    process.stderr.write(`\n== round ${round} of ${rounds}: --draw ${draw}\n`);
    const code = await runNode([vitest, 'run', ...config, '--reporter', 'dot', ...files], {
      env: { PLAN_DRAW: String(draw) },
      signal,
    });
    if (code !== 0) {
      process.stdout.write(`failed; the same again: npm run fuzz -- --draw ${draw}\n`);
      return 1;
    }
  }
  process.stdout.write(`${rounds} rounds passed\n`);
  return 0;
});
