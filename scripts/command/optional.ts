/** Packages that only some commands need, loaded when they start: who only reads or builds does without them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from './command.ts';
import { root } from '../folders.ts';
import { said } from '../said/said.ts';

/**
 * What `load` brings.
 *
 * @throws CommandError where one of the packages is not installed; it says how to
 */
export async function fromPackages<Module>(
  names: readonly string[],
  load: () => Promise<Module>,
): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code !== 'ERR_MODULE_NOT_FOUND') throw error;
    const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      devDependencies?: Record<string, string>;
    };
    const exact = names.map((name) => `${name}@${about.devDependencies?.[name] ?? 'latest'}`);
    const line = `npm install --no-save --ignore-scripts ${exact.join(' ')}`;
    throw new CommandError(
      said(
        `这个命令另需几个包，尚未安装。请运行：${line}`,
        `this command needs packages that are not installed. Run: ${line}`,
      ),
    );
  }
}
