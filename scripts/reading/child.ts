/** The process in which a port reads: bytes on the way in, a reading or a refusal on the way out. */
import { buffer } from 'node:stream/consumers';
import { ConvertError } from '../diagnostic.ts';
import { ports } from './index.ts';

const port = ports.find(({ id }) => id === process.argv[2]);
try {
  const reading = await port?.read(new Uint8Array(await buffer(process.stdin)));
  process.stdout.write(JSON.stringify(reading));
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  const { rule, message, remedy } =
    error instanceof ConvertError
      ? error
      : {
          rule: `${port?.id}-broken`,
          message: `${port?.title} 文件读不出来：${why}`,
          remedy: '请用原来的软件另存一份，或粘贴为纯文本',
        };
  process.stderr.write(`${JSON.stringify({ rule, message, remedy })}\n`);
  process.exitCode = 1;
}
