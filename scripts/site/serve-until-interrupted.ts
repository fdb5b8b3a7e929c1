/** The serving half of `npm start` and `npm run preview`. */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { CommandError, parsed } from '../command/command.ts';
import { distDir, settingsFile } from '../folders.ts';
import { readSettings } from '../library/settings.ts';
import { serve, type ServeOptions } from './serve.ts';
import { quoted, said, type Said, told } from '../said/said.ts';

const DEFAULT_PORT = 4321;

/**
 * `--port N`, `--base /a/bc/`.
 *
 * @throws CommandError for any other argument.
 */
export function serveArguments(): { port: number; base: string } {
  const options = { port: { type: 'string' }, base: { type: 'string' } } as const;
  const { port = String(DEFAULT_PORT), base = '/' } = parsed(() => parseArgs({ options })).values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new CommandError(
      said(
        `--port 要写作 0 到 65535 的数，而不是“${port}”`,
        `--port takes a number from 0 to 65535, not ${port}`,
      ),
      2,
    );
  }
  return { port: Number(port), base };
}

/** Where a site is to be seen; an address on another port than was asked for says why. */
export const servedAt = (address: string, port: number): Said =>
  port === 0 || new URL(address).port === String(port)
    ? quoted(address)
    : said(
        `${address} （端口 ${port} 已被占用，另取了一个）`,
        `${address} (port ${port} is taken; this is another)`,
      );

/**
 * Serves the built site and prints its address; Ctrl-C is the foreseen end.
 *
 * @returns exit code 0.
 */
export async function serveUntilInterrupted(
  options: ServeOptions,
  signal: AbortSignal,
): Promise<number> {
  const { settings } = readSettings(settingsFile());
  const site = await serve(distDir(), { service: settings?.search, ...options });
  const { zh, en } = servedAt(site.address, options.port ?? 0);
  const words = said(`规划文库：${zh} （Ctrl-C 停止）`, `plan-library: ${en} (Ctrl-C to stop)`);
  process.stdout.write(`${told(words)}\n`);
  if (!signal.aborted) await once(signal, 'abort');
  await site.close();
  return 0;
}
