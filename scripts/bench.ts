/** `npm run bench`: prints what converting, building, searching and packing cost. Measures; judges nothing. */
import { parseArgs } from 'node:util';
import { bench } from './bench/bench.ts';
import { command, parsed } from './command/command.ts';

await command(async () => {
  parsed(() => parseArgs({ options: {} }));
  for await (const line of bench()) process.stdout.write(`${line}\n`);
  return 0;
});
