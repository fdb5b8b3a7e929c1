/** How a heading is compared with its entry in a table of contents. */
import { LACUNA } from '../../src/plan.schema.ts';
import { bare } from '../text/characters.ts';

/** Marks of footnotes, which stand in the heading and not in the contents. */
const NOTE_MARKS = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+/g;

/** A heading without width, spaces, punctuation and marks of footnotes. */
export const comparable = (text: string): string => bare(text.replace(NOTE_MARKS, ''));

/** Matches what a damaged entry may have been; each run of 〓 stands for a character or two, or a sign. */
export const damagedPattern = (entry: string): RegExp =>
  new RegExp(
    `^${entry
      .split(new RegExp(`${LACUNA}+`))
      .map(bare)
      .join('.{0,2}')}$`,
    'u',
  );
