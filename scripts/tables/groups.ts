/** Lines that name the rows below them, though no number says so. */
import { readMarker } from '../notation/markers.ts';
import { isTableTitle } from './caption.ts';
import { isHard, misfit } from './kinds.ts';

const LONGEST_GROUP = 20;
/** One character on a line of its own is the end of a cell that ran over. */
export const SHORTEST_GROUP = 2;

/** Words that can name rows: no value, and no name of an indicator, which has its unit. */
export const isGroupName = (text: string): boolean =>
  misfit('group', text) === 0 &&
  text.length >= SHORTEST_GROUP &&
  text.length <= LONGEST_GROUP &&
  !isHard(text) &&
  !/[（()）%％：、]/.test(text);

/** Could name the rows below it on a line of its own; whether it does, the whole table tells. */
export const isLoneName = (text: string): boolean =>
  isGroupName(text) && readMarker(text) === null && !isTableTitle(text);

/** How much longer a name must be that stood on one line, to prove that a shorter one did not run over. */
const MARGIN = 2;

/**
 * True where such lines are groups and no names that ran over to the next line: every row belongs to one, and a
 * longer name stood on one line.
 *
 * @param groups lines that name rows, as many as there are
 * @param names those of the rows
 * @param first true where the first row belongs to one
 */
export function areGroups(
  groups: readonly string[],
  names: readonly string[],
  first: boolean,
): boolean {
  const longest = Math.max(...names.map(({ length }) => length));
  return first && groups.length > 1 && groups.every(({ length }) => length + MARGIN <= longest);
}
