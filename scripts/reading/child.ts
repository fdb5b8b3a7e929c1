/** The process in which a port reads: bytes on the way in, a reading or a refusal on the way out. */
import { buffer } from 'node:stream/consumers';
import { ConvertError } from '../diagnostic.ts';
import { ports } from './index.ts';
import { said } from '../said/said.ts';

const port = ports.find(({ id }) => id === process.argv[2]);
try {
  const reading = await port?.read(new Uint8Array(await buffer(process.stdin)));
  process.stdout.write(JSON.stringify(reading));
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  const { rule, words, remedy } =
    error instanceof ConvertError
      ? error
      : {
          rule: `${port?.id}-broken`,
          words: said(
            `${port?.title} 文件读不出来：${why}`,
            `the ${port?.title} file cannot be read: ${why}`,
          ),
          remedy: said(
            '请用原来的软件另存一份，或粘贴为纯文本',
            'save it anew with the program that made it, or paste its text as plain text',
          ),
        };
  process.stderr.write(`${JSON.stringify({ rule, words, remedy })}\n`);
  process.exitCode = 1;
}
