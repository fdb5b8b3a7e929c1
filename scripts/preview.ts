/** `npm run preview`: serves the site as it was last built, on loopback until Ctrl-C. */
import { command } from './command.ts';
import { untilInterrupted } from './interrupt.ts';
import { serveArguments, serveUntilInterrupted } from './serve-until-interrupted.ts';

await command(() => serveUntilInterrupted(serveArguments(), untilInterrupted()));
