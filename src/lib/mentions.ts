import { getCollection } from 'astro:content';
import { loadPlan } from './plans.ts';

/** A plan that is named in another, or names it, and the places where it does. */
export interface Mention {
  plan: string;
  title: string;
  anchors: string[];
}

interface Link {
  from: string;
  to: string;
  anchor: string;
}

let gathered: Promise<Link[]> | undefined;

/** Every link of the library; gathered once a build, because any plan may name any other. */
function links(): Promise<Link[]> {
  if (gathered === undefined || import.meta.env.DEV) gathered = gather();
  return gathered;
}

async function gather(): Promise<Link[]> {
  const all: Link[] = [];
  for (const { id } of await getCollection('plans')) {
    const plan = await loadPlan(id);
    all.push(...plan.links.map(({ anchor, plan: to }) => ({ from: id, to, anchor })));
  }
  return all;
}

/**
 * The plans that a plan names, and those that name it.
 *
 * @param titles of all plans, by id; who is not among them is left out
 */
export async function mentionsOf(
  id: string,
  titles: ReadonlyMap<string, string>,
): Promise<{ named: Mention[]; naming: Mention[] }> {
  const all = await links();
  return {
    named: grouped(
      all.filter(({ from }) => from === id).map(({ to, anchor }) => [to, anchor]),
      titles,
    ),
    naming: grouped(
      all.filter(({ to }) => to === id).map(({ from, anchor }) => [from, anchor]),
      titles,
    ),
  };
}

function grouped(
  places: readonly (readonly [plan: string, anchor: string])[],
  titles: ReadonlyMap<string, string>,
): Mention[] {
  const mentions = new Map<string, Mention>();
  for (const [plan, anchor] of places) {
    const title = titles.get(plan);
    if (title === undefined) continue;
    const mention = mentions.get(plan) ?? { plan, title, anchors: [] };
    if (!mention.anchors.includes(anchor)) mention.anchors.push(anchor);
    mentions.set(plan, mention);
  }
  return [...mentions.values()];
}
