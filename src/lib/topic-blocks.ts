import type { Block, Plan } from '../plan.schema.ts';
import { stopsOf } from './route-data.ts';
import type { Holder } from './topics.ts';

/** The blocks of a part, in reading order. */
export function blocksOf(
  plan: Pick<Plan, 'blocks' | 'outline'>,
  { divisions }: Holder['part'],
): Block[] {
  const stops = stopsOf(plan);
  const own = new Set(divisions.map(({ anchor }) => anchor));
  // What was released keeps its anchor where it is moved: no anchor tells what holds it.
  const isIn = (division: string): boolean =>
    stops.get(division)?.path.some(({ anchor }) => own.has(anchor)) ?? false;
  return plan.blocks.filter(({ division, kind }) => isIn(division ?? '') && kind !== 'title');
}
