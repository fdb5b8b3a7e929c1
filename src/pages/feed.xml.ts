import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { changedOn } from '../lib/changed.ts';
import { atomFeed } from '../lib/exports/feed.ts';

export const GET: APIRoute = async () => {
  const plans = (await getCollection('plans')).map(({ data }) => data);
  const dated = plans.map(async (plan) => ({ plan, changed: await changedOn(plan.id) }));
  return new Response(atomFeed(await Promise.all(dated)), {
    headers: { 'Content-Type': 'application/atom+xml' },
  });
};
