import type { Repair } from '../plan.schema.ts';

/** How much of the apparatus is shown: what is doubtful, what changes the wording too, everything. */
export const levels = ['doubt', 'words', 'all'] as const;
export type Level = (typeof levels)[number];

/** The first level at which a repair is shown. */
export function levelOf({ kind, doubt }: Pick<Repair, 'kind' | 'doubt'>): Level {
  if (doubt !== undefined) return 'doubt';
  return kind === 'reg' || kind === 'struct' || kind === 'drop' ? 'all' : 'words';
}

/** Whether what is shown from one level on is shown at another. */
export const isShownAt = (from: Level, at: Level): boolean =>
  levels.indexOf(from) <= levels.indexOf(at);
