/**
 * Word files in the straight line of passes. The reader runs in a process of its own: whatever a file does to it, it
 * has a bound of memory and time, and the run goes on.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ConvertError } from '../diagnostic.ts';
import type { WordText } from './read.ts';
import { said } from '../said/said.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
const MEMORY_MB = 1024;
const SECONDS = 60;
const MOST_OUTPUT = 64 * 1024 * 1024;

/** The refusal that the reader wrote, or what is known where it broke down. */
function refusal(stderr: string): ConvertError {
  try {
    const { rule, words, remedy } = JSON.parse(stderr) as Pick<
      ConvertError,
      'rule' | 'words' | 'remedy'
    >;
    return new ConvertError(rule, words, remedy);
  } catch {
    return new ConvertError(
      'docx-size',
      said(
        'Word 文件太大或太复杂，读不出来',
        'the Word file is too large or too intricate to be read',
      ),
      said(
        '请在 Word 里另存为 .docx，或粘贴为纯文本',
        'save it as .docx in Word, or paste its text as plain text',
      ),
    );
  }
}

/**
 * Reads a Word file as HTML, with what the HTML leaves out.
 *
 * @throws {ConvertError} `docx-size`, `docx-broken`
 */
export function readWord(bytes: Uint8Array): WordText {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${MEMORY_MB}`, CHILD],
    {
      input: bytes,
      timeout: SECONDS * 1000,
      maxBuffer: MOST_OUTPUT,
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw refusal(stderr);
  return JSON.parse(stdout) as WordText;
}
