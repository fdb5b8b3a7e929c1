/** After a run: what is known across the plans is gathered anew and written beside them. */
import { gather, placeOf, UNUSED } from '../library/gather.ts';
import { write } from './output.ts';
import type { Failure } from './failure.ts';

/**
 * Gathers the library of a content folder.
 *
 * @param program hash of the converter
 * @param check write nothing
 * @param missing some plan could not be converted: what no plan answers to may be its
 * @returns what is wrong with the catalogue, or could not be written
 */
export function gatherInto(
  content: string,
  program: string,
  check: boolean,
  missing: boolean,
): Failure[] {
  const { output, gone, errors } = gather(content, program);
  const unwritten = check ? [] : write(content, output, gone);
  return [
    ...errors
      .filter(({ rule }) => !missing || !UNUSED.includes(rule))
      .map((error) => ({ error, place: placeOf(content, error) })),
    ...unwritten.map(({ error, path }) => ({ error, place: path })),
  ].map(({ error: { rule, message, remedy }, place }) => ({ place, rule, message, remedy }));
}
