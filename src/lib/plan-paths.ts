import { getCollection } from 'astro:content';
import { isDrawn } from './drawn.ts';

/** The plans whose pages this build draws. */
export const drawnPlans = async () =>
  (await getCollection('plans')).filter(({ id }) => isDrawn(id));

/** A page for each of them: the paths of every route below `plans/[id]`. */
export async function planPaths(): Promise<{ params: { id: string } }[]> {
  return (await drawnPlans()).map(({ id }) => ({ params: { id } }));
}
