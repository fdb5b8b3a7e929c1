/** Which files go into the zip, and under what names. */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { CommandError } from '../command/command.ts';
import { said } from '../said/said.ts';

export interface PackedFile {
  /** Path in the zip, with slashes. */
  path: string;
  /** Path on this machine. */
  source: string;
}

/** Names that every unpacker, file system and server takes for the same. */
const PORTABLE = /^[A-Za-z0-9._/-]+$/;

/**
 * All files below a folder, in the order of their paths.
 *
 * @param under what the paths in the zip begin with: empty, or a folder with a slash
 * @throws CommandError where a name would not survive on another system
 */
export function list(folder: string, under: string): PackedFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((source) => ({
      path: under + relative(folder, source).replaceAll(sep, '/'),
      source,
    }));
  const seen = new Map<string, string>();
  for (const { path, source } of files) {
    if (!PORTABLE.test(path)) {
      throw new CommandError(
        said(
          `${source}：文件名不全是 ASCII，在别的系统上会出错。请改名`,
          `${source}: this name is not plain ASCII and would break on other systems. Rename it`,
        ),
      );
    }
    const twin = seen.get(path.toLowerCase());
    if (twin !== undefined) {
      throw new CommandError(
        said(
          `${source} 与 ${twin} 只有大小写不同，Windows 只留得下一个。请给一个改名`,
          `${source} and ${twin} differ by case alone, and Windows keeps only one. Rename one`,
        ),
      );
    }
    seen.set(path.toLowerCase(), source);
  }
  // Not by the rules of a language, which change from machine to machine.
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
