/** Where the doubtful places of a text stand, each with its record in the apparatus. */
import { LACUNA, type Mark } from '../../src/plan.schema.ts';
import type { Source } from '../source.ts';
import type { Edit, Rendering } from './edit.ts';
import { doubtOf } from './doubt.ts';

/** Id of the record that an edit becomes, by its number among the edits. */
export const recordId = (index: number): string => `r${index + 1}`;

/** The doubtful places of a rendering: each stretch of 〓 or of marked words that one edit wrote. */
export function marksIn(source: Source, { text, origin }: Rendering): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < text.length;) {
    const from = at;
    const wrote = origin[at] as number;
    const lost = text[at] === LACUNA;
    while (at < text.length && origin[at] === wrote && (text[at] === LACUNA) === lost) at += 1;
    if (wrote >= 0) continue;
    const index = -1 - wrote;
    const doubt = doubtOf(source.edits[index] as Edit);
    if (lost || (doubt !== undefined && doubt !== 'lost')) {
      marks.push([from, at - from, recordId(index)]);
    }
  }
  return marks;
}

/** The places as they stand behind a text that is put before theirs. */
export const moved = (marks: readonly Mark[], by: number): Mark[] =>
  marks.map(([at, length, record]) => [at + by, length, record]);
