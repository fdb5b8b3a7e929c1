/** What every command line does alike: one clear line for a foreseen error, and an exit code. */
import { asTyped } from './as-typed.ts';
import { Interrupted } from './interrupt.ts';
import { refusalOf, refusedPath } from './refusal.ts';
import { type Said, said, told } from '../said/said.ts';

/** A foreseen error: its message names what is wrong and what to do. Exit code 2 is for wrong usage. */
export class CommandError extends Error {
  readonly exitCode: number;

  constructor(message: Said, exitCode = 1) {
    super(told(message));
    this.exitCode = exitCode;
  }
}

/**
 * Runs a command to its end; its result, or the error that it throws, becomes the exit code. With `--help` it only says what
 * it does.
 *
 * @param usage what is typed, and what each argument does
 */
export async function command(usage: Said, run: () => Promise<number>): Promise<void> {
  try {
    if (process.argv.includes('--help')) process.stdout.write(`${asTyped(told(usage))}\n`);
    else process.exitCode = await run();
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
  const refusal = refusalOf(error);
  if (refusal) {
    const path = refusedPath(error);
    const [zh, en] = path === null ? ['', ''] : [`${path}：`, `${path}: `];
    const { why, remedy } = refusal;
    return told(said(`${zh}${why.zh}。${remedy.zh}`, `${en}${why.en}; ${remedy.en}`));
  }
  const foreseen = error instanceof CommandError || 'code' in error;
  return foreseen ? error.message : (error.stack ?? error.message);
}

/**
 * Result of a parser of arguments.
 *
 * @throws CommandError for wrong usage, with the parser's own words, which are English.
 */
export function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new CommandError(said(`参数不对，--help 列出全部（${words}）`, words), 2);
  }
}
