/** `npm run build`: seeds → the site in `dist/`. */
import { parseArgs } from 'node:util';
import { buildAndTell } from './site/build-and-tell.ts';
import { command, parsed } from './command/command.ts';
import { untilInterrupted } from './command/interrupt.ts';

await command(async () => {
  parsed(() => parseArgs({ options: {} }));
  const { complete } = await buildAndTell(untilInterrupted());
  return complete ? 0 : 1;
});
