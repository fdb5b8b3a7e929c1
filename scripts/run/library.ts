/** After a run: what is known across the plans is gathered anew and written beside them. */
import { join } from 'node:path';
import type { ConvertError } from '../diagnostic.ts';
import { settingsFile } from '../folders.ts';
import { gather, UNUSED } from '../library/gather.ts';
import { readSettings, SETTINGS } from '../library/settings.ts';
import { type Failure, failureOf } from './failure.ts';
import { type Notice, unusedEntries } from './notices.ts';
import { write } from './output.ts';

const isUnused = ({ rule }: ConvertError) => UNUSED.includes(rule);

/**
 * Gathers the library of a content folder.
 *
 * @param run hash of the converter, and what went wrong: where the folder cannot be written, nothing is gathered; where some
 *   plan could not be converted, what no plan answers to may be its
 * @param check write nothing
 * @returns what is wrong with the catalogue or the settings, or could not be written; what is told once
 */
export function gatherInto(
  content: string,
  { converter, failures: earlier }: { converter: string; failures: readonly Failure[] },
  check: boolean,
): { failures: Failure[]; notices: Notice[] } {
  if (earlier.some(({ rule }) => rule === 'unwritable')) return { failures: [], notices: [] };
  const { output, gone, errors } = gather(content, converter);
  const { settings, errors: wrong } = readSettings(settingsFile());
  if (settings) output.set(SETTINGS, `${JSON.stringify(settings)}\n`);
  const unwritten = check ? [] : write(content, output, gone);
  const own = join(content, 'library');
  return {
    failures: [
      ...errors.filter((error) => !isUnused(error)).map((error) => failureOf(own, error)),
      ...unwritten.map(({ error, path }) => failureOf(path, error)),
      ...wrong.map((error) => failureOf(settingsFile(), error)),
    ],
    notices: earlier.length > 0 ? [] : unusedEntries(errors.filter(isUnused), content),
  };
}
