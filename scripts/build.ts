/** `npm run build`: seeds → the site in `dist/`. */
import { parseArgs } from 'node:util';
import { buildAndTell } from './build-and-tell.ts';
import { command, parsed } from './command.ts';
import { untilInterrupted } from './interrupt.ts';

await command(async () => {
  parsed(() => parseArgs({ options: {} }));
  const { complete } = await buildAndTell(untilInterrupted());
  return complete ? 0 : 1;
});
