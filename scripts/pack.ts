/** `npm run pack`: the built site → one zip for a USB stick or an intranet server. */
import { parseArgs } from 'node:util';
import { command, parsed } from './command/command.ts';
import { distDir, packFile } from './folders.ts';
import { packSite } from './pack/pack-site.ts';

await command(async () => {
  parsed(() => parseArgs({ options: {} }));
  const { files, bytes } = await packSite(distDir(), packFile());
  process.stderr.write(`${packFile()}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB\n`);
  return 0;
});
