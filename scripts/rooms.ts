/**
 * `npm run rooms`: draws who asks whom among the rooms of the converter, as mermaid. With `--check`, a gate of the tests:
 * no import may breach the law but those that are known, and one that is mended is taken off their list.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { command, CommandError, parsed } from './command/command.ts';
import { root } from './folders.ts';
import { type Breach, readImports } from './rooms/cruise.ts';
import { picture } from './rooms/picture.ts';

const KNOWN = join(root, 'scripts', 'rooms', 'known.json');

const told = ({ rule, from, to }: Breach) => `${from} → ${to}  ${rule}`;

await command(async () => {
  const { values } = parsed(() =>
    parseArgs({ options: { check: { type: 'boolean' }, mended: { type: 'boolean' } } }),
  );
  const imports = await readImports();
  if (!values.check && !values.mended) {
    process.stdout.write(picture(imports));
    return 0;
  }
  if (imports.unplaced.length > 0) {
    const rooms = imports.unplaced.join(', ');
    throw new CommandError(`rooms without a place in scripts/rooms/order.ts: ${rooms}`);
  }
  const known = JSON.parse(readFileSync(KNOWN, 'utf8')) as Breach[];
  const listed = new Set(known.map(told));
  const found = new Set(imports.breaches.map(told));
  const fresh = [...found].filter((one) => !listed.has(one));
  const gone = [...listed].filter((one) => !found.has(one));
  if (values.mended) {
    const left = known.filter((one) => found.has(told(one)));
    writeFileSync(KNOWN, `${JSON.stringify(left, null, 2)}\n`);
  } else
    for (const one of gone)
      process.stderr.write(`mended, take it off scripts/rooms/known.json (--mended): ${one}\n`);
  for (const one of fresh)
    process.stderr.write(`against the law of scripts/rooms/order.ts: ${one}\n`);
  process.stdout.write(
    `${found.size} breaches, ${fresh.length} of them new, ${gone.length} mended\n`,
  );
  return fresh.length > 0 || (gone.length > 0 && !values.mended) ? 1 : 0;
});
