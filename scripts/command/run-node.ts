/** Runs one of the project's programs as a process of its own. */
import { spawn } from 'node:child_process';
import { root } from '../folders.ts';

export interface RunOptions {
  env?: Readonly<Record<string, string>>;
  /** Where it runs; in the root of the engine without it. */
  cwd?: string;
  /** Ends the program when it aborts. */
  signal?: AbortSignal;
  /** Whether a line of stdout is worth showing when all went well; without it every line is. */
  worthShowing?: (line: string) => boolean;
}

/** Ends a program whose parent is gone, however that ended: a process that is killed outright can pass nothing on. */
const WITH_PARENT = `data:text/javascript,${encodeURIComponent(
  'process.on("disconnect", () => process.exit(1)); process.channel?.unref();',
)}`;

/**
 * Runs `node …args`, its output on stderr: stdout belongs to the command that asked.
 *
 * @returns the exit code.
 * @throws the reason of `signal` when that ended it.
 */
export function runNode(args: readonly string[], options: RunOptions = {}): Promise<number> {
  const { env, cwd = root, signal, worthShowing } = options;
  signal?.throwIfAborted();
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, ['--import', WITH_PARENT, ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', worthShowing ? 'pipe' : process.stderr, process.stderr, 'ipc'],
    });
    let kept = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (kept += text));
    const stop = (): void => void child.kill('SIGTERM');
    signal?.addEventListener('abort', stop);
    child.on('error', failed);
    child.on('close', (code) => {
      signal?.removeEventListener('abort', stop);
      if (signal?.aborted) {
        failed(signal.reason as Error);
        return;
      }
      const lines = kept.split('\n').filter((line) => code !== 0 || worthShowing?.(line));
      if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`);
      // A process that a signal ended has no exit code.
      done(code ?? 1);
    });
  });
}
