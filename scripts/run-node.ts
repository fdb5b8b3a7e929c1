/** Runs one of the project's programs as a process of its own. */
import { spawn } from 'node:child_process';
import { root } from './folders.ts';

/**
 * Runs `node …args` in the project root, its output on stderr: stdout belongs to the command that asked.
 *
 * @returns the exit code.
 * @throws the reason of `signal` when that ended it.
 */
export function runNode(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<number> {
  signal?.throwIfAborted();
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', process.stderr, process.stderr],
    });
    const stop = (): void => void child.kill('SIGTERM');
    signal?.addEventListener('abort', stop);
    child.on('error', failed);
    child.on('close', (code) => {
      signal?.removeEventListener('abort', stop);
      if (signal?.aborted) failed(signal.reason as Error);
      // A process that a signal ended has no exit code.
      else done(code ?? 1);
    });
  });
}
