import { getCollection } from 'astro:content';

/** A page for each plan: the paths of every route below `plans/[id]`. */
export async function planPaths(): Promise<{ params: { id: string } }[]> {
  return (await getCollection('plans')).map(({ id }) => ({ params: { id } }));
}
