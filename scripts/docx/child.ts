/** A process of its own for one Word file: bytes from stdin, what was read to stdout as JSON; a refusal to stderr. */
import { buffer } from 'node:stream/consumers';
import { ConvertError } from '../diagnostic.ts';
import { readDocx } from './read.ts';

try {
  process.stdout.write(JSON.stringify(await readDocx(await buffer(process.stdin))));
} catch (error) {
  if (!(error instanceof ConvertError)) throw error;
  const { rule, words, remedy } = error;
  process.stderr.write(JSON.stringify({ rule, words, remedy }));
  process.exitCode = 1;
}
