/**
 * `npm run rooms`: draws who asks whom among the rooms of the converter, as mermaid. With `--check`, a gate of the tests:
 * no import may breach the law.
 */
import { parseArgs } from 'node:util';
import { command, CommandError, parsed } from './command/command.ts';
import { type Breach, readImports } from './rooms/cruise.ts';
import { picture } from './rooms/picture.ts';
import { quoted } from './said/said.ts';

const told = ({ rule, from, to }: Breach) => `${from} → ${to}  ${rule}`;

const USAGE = quoted(`Usage: npm run rooms -- [--check]
  draws who asks whom, as mermaid; --check: exit code 1 at a breach of the law`);

await command(USAGE, async () => {
  const { values } = parsed(() => parseArgs({ options: { check: { type: 'boolean' } } }));
  const imports = await readImports();
  if (!values.check) {
    process.stdout.write(picture(imports));
    return 0;
  }
  if (imports.unplaced.length > 0) {
    const rooms = imports.unplaced.join(', ');
    throw new CommandError(quoted(`rooms without a place in scripts/rooms/order.ts: ${rooms}`));
  }
  const found = imports.breaches.map(told);
  for (const one of found)
    process.stderr.write(`against the law of scripts/rooms/order.ts: ${one}\n`);
  process.stdout.write(`${found.length} breaches\n`);
  return found.length > 0 ? 1 : 0;
});
