/** Two copies of one text that differ in a few characters: where, told in Chinese. */
import { diffChars } from 'diff';
import { dense } from './characters.ts';

/** Share of a text in which its copy may differ, and the characters at least and at most. */
const SHARE = 0.005;
const FEWEST = 2;
const MOST = 60;
/** Share that a copy may lack: nothing is lost with it. */
const LACKING = 0.1;
/** Places that are quoted, and characters around each. */
const QUOTED = 8;
const AROUND = 4;

/** How many characters of a copy of this length may differ. */
export const mayDiffer = (length: number): number =>
  Math.min(MOST, Math.max(FEWEST, Math.floor(length * SHARE)));

/** A difference: what stands in the text that is taken, and in its copy, with a few characters around. */
interface Difference {
  taken: string;
  left: string;
}

/**
 * Where a copy differs from the text that is taken; spaces do not count.
 *
 * @param taken best the longer one: what the copy lacks is no loss
 * @param most characters of the copy that may differ
 * @returns null where more do
 */
export function differencesOf(
  taken: string,
  left: string,
  most = mayDiffer(taken.length),
): Difference[] | null {
  const [own, other] = [dense(taken), dense(left)];
  const more = own.length - other.length;
  if (more < -most || more > own.length * LACKING) return null;
  // A character in the place of another is two edits.
  const maxEditLength = 2 * most + Math.max(0, more);
  const changes = diffChars(own, other, { maxEditLength });
  if (!changes) return null;
  const found: Difference[] = [];
  let before = '';
  let open = false;
  for (const { value, added, removed } of changes) {
    if (added || removed) {
      const last = open ? found.at(-1) : undefined;
      const one = last ?? { taken: before, left: before };
      one[added ? 'left' : 'taken'] += value;
      if (!last) found.push(one);
      open = true;
      continue;
    }
    const last = found.at(-1);
    if (open && last) {
      last.taken += value.slice(0, AROUND);
      last.left += value.slice(0, AROUND);
    }
    open = false;
    before = value.slice(-AROUND);
  }
  return found;
}

/** What a record says of a copy that is left out; undefined where it says the same. */
export function copyNote(differences: readonly Difference[], why: string): string | undefined {
  if (differences.length === 0) return undefined;
  const quoted = differences
    .slice(0, QUOTED)
    .map(({ taken, left }) => `所取为“${taken}”，此份作“${left}”`)
    .join('；');
  const more = differences.length > QUOTED ? '等' : '';
  return `与所取的一份有 ${differences.length} 处不同，${why}：${quoted}${more}`;
}
