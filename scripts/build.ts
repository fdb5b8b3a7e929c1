/** `npm run build`: seeds → the site in `dist/`; with `--shard I/N` the pages of a part of the plans into the cache. */
import { parseArgs } from 'node:util';
import { buildAndTell, buildPartAndTell } from './site/build-and-tell.ts';
import { command, parsed } from './command/command.ts';
import { untilInterrupted } from './command/interrupt.ts';
import { partOf } from './command/part.ts';

await command(async () => {
  const { shard } = parsed(() => parseArgs({ options: { shard: { type: 'string' } } })).values;
  const signal = untilInterrupted();
  const { complete } = await (shard === undefined
    ? buildAndTell(signal)
    : buildPartAndTell(partOf(shard), signal));
  return complete ? 0 : 1;
});
