/** The ledgers as a commit has them: what was published, whatever has been converted since. */
import { basename } from 'node:path';
import { git } from './git.ts';
import { type Ledger, readLedger } from './ledger.ts';

/**
 * Reads the ledgers of a content folder from a commit.
 *
 * @param commit a name that git understands
 * @returns null where the folder is in no repository, or the repository has no such commit
 * @throws {ConvertError} `ledger` where one was damaged
 */
export function committedLedgers(content: string, commit: string): Ledger[] | null {
  if (git(content, 'rev-parse', '--verify', '--quiet', `${commit}^{commit}`) === null) return null;
  const files = git(content, 'ls-tree', '-z', '--name-only', commit, './anchors/') ?? '';
  return files
    .split('\0')
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const path = `./anchors/${basename(file)}`;
      return readLedger(git(content, 'show', `${commit}:${path}`) ?? '', `${commit}:${path}`);
    });
}
