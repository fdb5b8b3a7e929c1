/** `npm run preview`: serves the site as it was last built, on loopback until Ctrl-C. */
import { command } from './command/command.ts';
import { untilInterrupted } from './command/interrupt.ts';
import { serveArguments, serveUntilInterrupted } from './site/serve-until-interrupted.ts';

await command(() => serveUntilInterrupted(serveArguments(), untilInterrupted()));
