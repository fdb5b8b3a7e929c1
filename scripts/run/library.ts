/** After a run: what is known across the plans is gathered anew and written beside them. */
import { basename } from 'node:path';
import type { ConvertError } from '../diagnostic.ts';
import { settingsFile } from '../folders.ts';
import { gather, placeOf, UNUSED } from '../library/gather.ts';
import { readSettings, SETTINGS } from '../library/settings.ts';
import type { Notice } from './notices.ts';
import { write } from './output.ts';
import { type Failure, failureOf } from './failure.ts';

/**
 * Gathers the library of a content folder.
 *
 * @param program hash of the converter
 * @param check write nothing
 * @param missing some plan could not be converted: what no plan answers to may be its
 * @returns what is wrong with the catalogue or the settings, or could not be written; what is told once
 */
export function gatherInto(
  content: string,
  program: string,
  check: boolean,
  missing: boolean,
): { failures: Failure[]; notices: Notice[] } {
  const { output, gone, errors } = gather(content, program);
  const { settings, errors: wrong } = readSettings(settingsFile());
  if (settings) output.set(SETTINGS, `${JSON.stringify(settings)}\n`);
  const unwritten = check ? [] : write(content, output, gone);
  const isUnused = ({ rule }: ConvertError) => UNUSED.includes(rule);
  const failures = [
    ...errors
      .filter((error) => !isUnused(error))
      .map((error) => ({ error, place: placeOf(content, error) })),
    ...unwritten.map(({ error, path }) => ({ error, place: path })),
  ].map(({ error: { rule, message, remedy }, place }) => ({ place, rule, message, remedy }));
  return {
    failures: [...failures, ...wrong.map((error) => failureOf(settingsFile(), error))],
    notices: missing ? [] : unused(content, errors.filter(isUnused)),
  };
}

/** Entries that no plan answers to, all of a rule in one notice: a library need not have whatever there may be. */
function unused(content: string, errors: readonly ConvertError[]): Notice[] {
  return [...Map.groupBy(errors, ({ rule }) => rule)].map(([rule, group]) => {
    const names = group.map(({ file = '', line = 1 }) =>
      line > 1 ? `${basename(file)}:${line}` : basename(file),
    );
    const more = names.length > 5 ? ' 等' : '';
    const message = `${names.length} 个条目没有一份规划用到：${names.slice(0, 5).join('、')}${more}`;
    const remedy = '若规划里另有写法，请补进条目；若没有，可以不管';
    return { place: content, rule, message, remedy };
  });
}
