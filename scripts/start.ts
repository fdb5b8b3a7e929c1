/** `npm start`: builds the site and serves it on loopback until Ctrl-C. */
import { buildAndTell } from './site/build-and-tell.ts';
import { command } from './command/command.ts';
import { untilInterrupted } from './command/interrupt.ts';
import { serveArguments, serveUntilInterrupted } from './site/serve-until-interrupted.ts';

await command(async () => {
  const options = serveArguments();
  const signal = untilInterrupted();
  await buildAndTell(signal);
  return serveUntilInterrupted(options, signal);
});
