/** Lines that name the rows below them, though no number says so. */
import { readMarker } from '../notation/markers.ts';
import { isTableTitle } from './caption.ts';
import { isHard, misfit } from './kinds.ts';
import { hasSign } from './signs/parted.ts';

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
  isGroupName(text) && !hasSign(text) && readMarker(text) === null && !isTableTitle(text);
