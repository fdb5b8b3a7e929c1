/** What a sentence of a plan is beside the plan of the region above. */
import type { AncestryVerdict } from '../../../src/library.schema.ts';
import { GRAM, gramsOf, lengthOf, type Run, type Shared } from './shared.ts';
import type { Sentence } from './sentences.ts';

/** Whether a gram is common: it stands in plans of other provinces, or in a phrase that all plans have. */
type IsCommon = (gram: string) => boolean;

/** A run of so many characters is no accident and no name. */
const LONG_RUN = 16;
/** Shortest run that speaks for an adaptation, where the rest of the sentence is like the other too. */
const RUN = 11;
/** Part of a sentence that must be shared: to be the same, and to be adapted. */
const [MOST_OF_IT, MUCH_OF_IT] = [0.6, 0.4];

/** A run is common where most of its grams are. */
function isCommonRun(key: string, { at, length }: Run, isCommon: IsCommon): boolean {
  const grams = gramsOf(key.slice(at, at + length));
  return grams.filter(isCommon).length * 2 >= grams.length;
}

/**
 * The verdict on a sentence. What it shares counts by its rarity: words that plans of other provinces have too say nothing
 * of where they come from.
 */
export function verdictOf(
  { key }: Sentence,
  shared: Shared | null,
  isCommon: IsCommon,
): AncestryVerdict {
  if (shared === null) return 'fresh';
  const long = shared.runs.filter(({ length }) => length >= GRAM);
  const rare = long.filter((run) => !isCommonRun(key, run, isCommon));
  const longest = Math.max(0, ...rare.map(({ length }) => length));
  const share = lengthOf(shared.runs) / key.length;
  const rareShare = lengthOf(rare) / key.length;
  if (longest >= RUN && (rareShare >= MOST_OF_IT || longest >= 2 * LONG_RUN)) return 'same';
  if (longest >= LONG_RUN || (longest >= RUN && share >= MUCH_OF_IT)) return 'adapted';
  return lengthOf(long) / key.length >= MUCH_OF_IT && rare.length === 0 ? 'common' : 'fresh';
}
