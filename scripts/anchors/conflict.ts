/** Ledgers that a merge has left with two sides: from the index of git, or from the marks in the file. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { followed } from '../folders.ts';
import { git } from './git.ts';
import { hasMarks, type Ledger, readLedger, writeLedger } from './ledger.ts';
import { mergeLedgers } from './merge.ts';

/** The two sides of a text with marks; what the branches began with is left out. */
export function sidesOf(text: string): { ours: string; theirs: string } {
  const sides = { ours: [] as string[], theirs: [] as string[] };
  let at: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  for (const line of text.split('\n')) {
    if (/^<{7}( |$)/.test(line)) at = 'ours';
    else if (/^\|{7}( |$)/.test(line)) at = 'base';
    else if (/^={7}$/.test(line)) at = 'theirs';
    else if (/^>{7}( |$)/.test(line)) at = 'both';
    else {
      if (at === 'both' || at === 'ours') sides.ours.push(line);
      if (at === 'both' || at === 'theirs') sides.theirs.push(line);
    }
  }
  return { ours: sides.ours.join('\n'), theirs: sides.theirs.join('\n') };
}

/** A ledger that was joined, or could not be. */
export interface Resolved {
  file: string;
  disputed: string[];
}

/** A stage of a file in the index of git: 1 the base, 2 ours, 3 theirs. */
const staged = (folder: string, stage: 1 | 2 | 3, name: string): string | null =>
  git(folder, 'show', `:${stage}:./${name}`);

/**
 * Joins all ledgers of a content folder that a merge has left with marks, and writes them.
 *
 * @throws {ConvertError} `ledger` where a side was damaged or they are of two plans
 */
export function resolveLedgers(content: string): Resolved[] {
  const folder = join(content, 'anchors');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name): Resolved[] => {
      const path = join(folder, name);
      const text = readFileSync(path, 'utf8');
      if (!hasMarks(text)) return [];
      const marked = sidesOf(text);
      const side = (stage: 1 | 2 | 3, otherwise: string) =>
        readLedger(staged(folder, stage, name) ?? otherwise, followed(path));
      const begun = staged(folder, 1, name);
      const base: Ledger | null = begun === null ? null : readLedger(begun, followed(path));
      const merged = mergeLedgers(base, side(2, marked.ours), side(3, marked.theirs));
      writeFileSync(path, writeLedger(merged.ledger));
      const plan = basename(name, '.json');
      return [{ file: path, disputed: merged.disputed.map((anchor) => `${plan}#${anchor}`) }];
    });
}

/**
 * What git asks a merge driver for (`%O %A %B %P`): joins the two sides into the second file.
 *
 * @returns the anchors that are disputed
 */
export function drive(base: string, ours: string, theirs: string, path: string): string[] {
  const textOf = (file: string) => readFileSync(file, 'utf8');
  // A ledger that both branches began has no base: git gives an empty file.
  const begun = textOf(base).trim() === '' ? null : readLedger(textOf(base), path);
  const merged = mergeLedgers(
    begun,
    readLedger(textOf(ours), path),
    readLedger(textOf(theirs), path),
  );
  writeFileSync(ours, writeLedger(merged.ledger));
  return merged.disputed.map((anchor) => `${basename(path, '.json')}#${anchor}`);
}
