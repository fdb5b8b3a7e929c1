/** What every command line does alike: one clear line for a foreseen error, and an exit code. */
import { asTyped } from './as-typed.ts';
import { Interrupted } from './interrupt.ts';

/** A foreseen error: its message names what is wrong and what to do. Exit code 2 is for wrong usage. */
export class CommandError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Runs a command to its end; its result, or the error that it throws, becomes the exit code. */
export async function command(run: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    process.exitCode =
      error instanceof CommandError || error instanceof Interrupted ? error.exitCode : 1;
    if (!(error instanceof Interrupted))
      process.stderr.write(`plan-library: ${asTyped(message(error))}\n`);
  }
}

/** Foreseen errors, and those of the system, speak for themselves; of the others the place matters. */
function message(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const foreseen = error instanceof CommandError || 'code' in error;
  return foreseen ? error.message : (error.stack ?? error.message);
}

/**
 * Result of a parser of arguments.
 *
 * @throws CommandError for wrong usage, with the parser's own words.
 */
export function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error), 2);
  }
}
