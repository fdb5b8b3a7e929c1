/**
 * Ctrl-C and polite kills. A terminal sends Ctrl-C to all that run in it; a kill reaches npm alone, which passes it on to
 * its shell, and where that dies alone the command finds itself without the parent that it had.
 */

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** How often a command looks whether its parent still lives, in milliseconds. */
const PARENT_INTERVAL = 500;

/** Thrown through the work that a signal ended, so that every `finally` on the way cleans up. */
export class Interrupted extends Error {
  readonly exitCode: number;

  constructor(exitCode: number) {
    super('interrupted');
    this.exitCode = exitCode;
  }
}

/** Aborts on the first Ctrl-C or polite kill, with an `Interrupted` as its reason; a second one ends at once. */
export function untilInterrupted(): AbortSignal {
  const controller = new AbortController();
  for (const [name, exitCode] of Object.entries(SIGNALS)) {
    process.once(name, () => controller.abort(new Interrupted(exitCode)));
  }
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) controller.abort(new Interrupted(SIGNALS.SIGTERM));
  }, PARENT_INTERVAL);
  watch.unref();
  controller.signal.addEventListener('abort', () => clearInterval(watch));
  return controller.signal;
}
