/**
 * Ctrl-C and polite kills. npm passes them on to the program that it started; package.json says `exec` before
 * those that run long, or that program would be a shell, which dies alone and leaves them behind.
 */

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

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
  return controller.signal;
}
