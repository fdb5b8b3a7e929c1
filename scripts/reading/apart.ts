/**
 * Reads a file in a process of its own: whatever it does to its reader, there is a bound of memory and time, and the
 * run goes on.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ConvertError } from '../diagnostic.ts';
import type { Port } from './port.ts';
import type { Pageless, PortReading } from './reading.ts';
import { said } from '../said/said.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
const MEMORY_MB = 1024;
const SECONDS = 180;
const MOST_OUTPUT = 256 * 1024 * 1024;

/** The refusal that the reader wrote, or what is known where it broke down. */
function refusal(stderr: string, { id, title }: Port): ConvertError {
  try {
    const { rule, words, remedy } = JSON.parse(stderr.trim().split('\n').at(-1) ?? '') as Pick<
      ConvertError,
      'rule' | 'words' | 'remedy'
    >;
    return new ConvertError(rule, words, remedy);
  } catch {
    return new ConvertError(
      `${id}-size`,
      said(
        `${title} 文件太大或太复杂，读不出来`,
        `the ${title} file is too large or too intricate to be read`,
      ),
      said('请拆成几份，或粘贴为纯文本', 'split it, or paste its text as plain text'),
    );
  }
}

/**
 * Reads the bytes with a port.
 *
 * @throws {ConvertError} what the port refuses, or `<port>-size` where it found no end
 */
export function readApart(port: Port, bytes: Uint8Array): PortReading | Pageless {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${MEMORY_MB}`, CHILD, port.id],
    {
      input: bytes,
      timeout: SECONDS * 1000,
      maxBuffer: MOST_OUTPUT,
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw refusal(stderr, port);
  return JSON.parse(stdout) as PortReading | Pageless;
}
