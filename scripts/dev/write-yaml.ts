/** Adds entries to the yaml beside a seed. What a person has written there, comments too, stays as it is. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isSeq, parseDocument } from 'yaml';
import { CommandError } from '../command/command.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Entry } from './saying.ts';
import { said } from '../said/said.ts';

/** A change of a yaml that can be taken back. */
export interface Written {
  path: string;
  /** Null where there was no file. */
  before: string | null;
  after: string;
}

/** The text of a yaml with an entry more. @throws CommandError where the yaml is not in order */
export function withEntry(text: string, { list, entry }: Entry): string {
  const document = parseDocument(text);
  if (document.errors.length > 0)
    throw new CommandError(
      said(
        '这份规划的 yaml 有错，请先改正（见提示）',
        'the yaml of this plan has mistakes: mend them first (see the messages)',
      ),
    );
  const node = document.createNode(entry, { flow: true });
  const entries = document.get(list);
  if (isSeq(entries)) entries.add(node);
  else if (entries === undefined || entries === null)
    document.set(list, document.createNode([entry]));
  else
    throw new CommandError(
      said(`yaml 里的 ${list} 不是列表，请先改正`, `${list} in the yaml is no list: mend it first`),
    );
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Writes an entry into a yaml, whole or not at all. */
export function writeEntry(path: string, entry: Entry): Written {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : null;
  const after = withEntry(before ?? '', entry);
  writeWhole(path, (aside) => writeFileSync(aside, after));
  return { path, before, after };
}

/**
 * Takes a change back.
 *
 * @throws CommandError where somebody has changed the file meanwhile
 */
export function takeBack({ path, before, after }: Written): void {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== after)
    throw new CommandError(
      said(
        '这份 yaml 后来又改过，请自己删去那一条',
        'the yaml was changed since: remove the entry yourself',
      ),
    );
  if (before === null) rmSync(path);
  else writeWhole(path, (aside) => writeFileSync(aside, before));
}
