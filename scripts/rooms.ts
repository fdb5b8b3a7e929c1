/**
 * `npm run rooms`: draws who asks whom among the rooms of the converter, as mermaid. With `--check`, a gate of the tests:
 * no import may breach the law.
 */
import { parseArgs } from 'node:util';
import { command, CommandError, parsed } from './command/command.ts';
import { type Breach, readImports } from './rooms/cruise.ts';
import { picture } from './rooms/picture.ts';

const told = ({ rule, from, to }: Breach) => `${from} → ${to}  ${rule}`;

await command(async () => {
  const { values } = parsed(() => parseArgs({ options: { check: { type: 'boolean' } } }));
  const imports = await readImports();
  if (!values.check) {
    process.stdout.write(picture(imports));
    return 0;
  }
  if (imports.unplaced.length > 0) {
    const rooms = imports.unplaced.join(', ');
    throw new CommandError(`rooms without a place in scripts/rooms/order.ts: ${rooms}`);
  }
  const found = imports.breaches.map(told);
  for (const one of found)
    process.stderr.write(`against the law of scripts/rooms/order.ts: ${one}\n`);
  process.stdout.write(`${found.length} breaches\n`);
  return found.length > 0 ? 1 : 0;
});
