/** What became of each line of print: how sure it is, and where it stands on the page of the plan. */
import type { Block, Plan, Repair } from '../../src/plan.schema.ts';
import type { Print, PrintedPlace } from '../reading/reading.ts';

/**
 * `sure`, as it was read; `mended`, a record of the apparatus touches it; `doubtful`, a record that is not sure, or a
 * row of which another reading is as good; `dropped`, by a rule; `nowhere`, it is in no block: look at it.
 */
export type Verdict = 'sure' | 'mended' | 'doubtful' | 'dropped' | 'nowhere';

export interface JudgedLine {
  place: PrintedPlace;
  verdict: Verdict;
  block: Block | null;
}

const UNSURE: readonly Repair['certainty'][] = ['medium', 'low'];
/** Records that only set lines apart or together say nothing of the words. */
const OF_WORDS: readonly Repair['kind'][] = ['decode', 'reg', 'supplied', 'unclear', 'gap', 'sic'];

/** Rows in which a cell is in doubt. */
function doubtfulRows({ tables }: Plan): Set<string> {
  return new Set(
    tables.flatMap(({ rowAnchors, cells, unread = [] }) => [
      ...unread,
      ...rowAnchors.filter((_, row) => cells[row]?.some(({ doubtful }) => doubtful)),
    ]),
  );
}

/** Judges the lines of a file. */
export function judge(plan: Plan, print: Print): JudgedLine[] {
  const doubtful = doubtfulRows(plan);
  const furniture = new Set(print.furniture.map(({ start }) => start));
  const touches = (src: readonly [number, number], { start, end }: PrintedPlace) =>
    src[0] < end && src[1] > start;
  return print.places.map((place): JudgedLine => {
    const block = plan.blocks.find(({ src }) => touches(src, place)) ?? null;
    const records = plan.apparatus.filter(({ src }) => touches(src, place));
    const wholly = records.some(
      ({ kind, src }) => kind === 'drop' && src[0] <= place.start && src[1] >= place.end,
    );
    if (furniture.has(place.start) || wholly) return { place, verdict: 'dropped', block: null };
    if (block === null) return { place, verdict: 'nowhere', block };
    const mended = records.filter(({ kind }) => OF_WORDS.includes(kind));
    const unsure =
      doubtful.has(block.anchor) ||
      block.role === 'verbatim' ||
      mended.some(({ certainty, doubt }) => doubt !== undefined || UNSURE.includes(certainty));
    return { place, verdict: unsure ? 'doubtful' : mended.length > 0 ? 'mended' : 'sure', block };
  });
}
