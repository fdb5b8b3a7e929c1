/**
 * Whether a built site is still what a build would make: a hash of all that went into it, and how each of its files was
 * left. Kept outside of the site and of git; one that is absent or says anything else means a build.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sumOfProgram } from '../files/program.ts';
import { sha256 } from '../files/sha256.ts';
import { stateOf, type Sums } from '../files/sums.ts';
import { writeWhole } from '../files/write-whole.ts';
import { packagesFolder } from '../command/packages.ts';
import { cacheDir, root } from '../folders.ts';
import { PAGES } from './page-keys.ts';

/** Hash of all that a site is made from: the program, and the files of the content folder. */
export const inputsOf = (content: Sums, base = root, packages = packagesFolder()): string =>
  sha256(JSON.stringify([sumOfProgram([...PAGES, 'scripts'], base, packages), [...content]]));

const stampFile = (dist: string): string => join(cacheDir(), 'sites', sha256(dist));

/** Notes that a site was made from these inputs. */
export function stamp(dist: string, inputs: string): void {
  const said = `${inputs} ${stateOf(dist)}`;
  writeWhole(stampFile(dist), (aside) => writeFileSync(aside, said));
}

/** Whether a site was made from these inputs, and stands as it was left. */
export function isStamped(dist: string, inputs: string): boolean {
  try {
    return readFileSync(stampFile(dist), 'utf8') === `${inputs} ${stateOf(dist)}`;
  } catch {
    return false;
  }
}
