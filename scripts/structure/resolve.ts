/**
 * The one decision about the blocks of a text: of all ways to read them one after the other, the one for which most
 * speaks. What each block may be is asked of the evidence; here are only the order of the parts of a document, and the
 * numbers that are open, which tell where a box ends.
 */
import { MARKER_RANK, type MarkerKind } from '../notation/markers.ts';
import type { Option, Reading, Zone } from './readings.ts';

/** What may follow what; null is the beginning. */
const BEFORE: Record<Zone, readonly (Zone | null)[]> = {
  notice: [null, 'notice'],
  above: [null, 'above'],
  title: [null, 'notice', 'above'],
  front: ['title', 'front'],
  untitled: [null, 'untitled'],
  cover: [null, 'cover'],
  body: [null, 'title', 'front', 'untitled', 'cover', 'body', 'closing'],
  closing: ['body', 'closing'],
  tail: [null, 'title', 'front', 'untitled', 'cover', 'body', 'tail'],
};

/** Below these more must follow: the title, or another document. */
const OPEN: ReadonlySet<Zone | null> = new Set<Zone>(['notice', 'above', 'closing']);

/** Last number of each kind of the headings that are open. */
export type Numbers = ReadonlyMap<MarkerKind, number>;

const NONE: Numbers = new Map();

/** A block that has been read, with those that it took with it. */
export interface Step extends Option {
  at: number;
  next: number;
}

interface State {
  weight: number;
  step: Step | null;
  from: State | null;
  numbers: Numbers;
}

/** The numbers that are open below a reading. */
function opened(numbers: Numbers, reading: Reading): Numbers {
  if (reading.as === 'document') return NONE;
  if (reading.as !== 'heading' && reading.as !== 'pinned') return numbers;
  if (!reading.heading) return numbers;
  const { kind, value } = reading.heading.marker;
  const outer = [...numbers].filter(([other]) => MARKER_RANK[other] <= MARKER_RANK[kind]);
  return new Map([...outer, [kind, value]]);
}

/**
 * Finds the best way through a text.
 *
 * @param length number of its blocks
 * @param optionsAt what the block at an index may be, where these numbers are open
 */
export function resolve(
  length: number,
  optionsAt: (at: number, numbers: Numbers) => readonly Option[],
): Step[] {
  const start: State = { weight: 0, step: null, from: null, numbers: NONE };
  const states = Array.from({ length: length + 1 }, () => new Map<Zone | null, State>());
  states[0]?.set(null, start);
  for (let at = 0; at < length; at += 1) {
    for (const [zone, state] of states[at] ?? []) {
      for (const option of optionsAt(at, state.numbers)) {
        if (!BEFORE[option.zone].includes(zone)) continue;
        const next = option.next ?? at + 1;
        const weight = state.weight + option.weight;
        const there = states[next];
        // Of two that weigh alike the first stands.
        if (weight <= (there?.get(option.zone)?.weight ?? Number.NEGATIVE_INFINITY)) continue;
        const step = { ...option, at, next };
        there?.set(option.zone, {
          weight,
          step,
          from: state,
          numbers: opened(state.numbers, option.reading),
        });
      }
    }
  }
  const ends = [...(states[length] ?? [])].filter(([zone]) => !OPEN.has(zone));
  let state: State | null = ends.toSorted(([, a], [, b]) => b.weight - a.weight)[0]?.[1] ?? start;
  const steps: Step[] = [];
  for (; state?.step; state = state.from) steps.push(state.step);
  return steps.toReversed();
}
