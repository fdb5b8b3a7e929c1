import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { libraryLines } from '../lib/exports/lines.ts';

export const GET: APIRoute = async () => {
  const plans = (await getCollection('plans')).map(({ data }) => data);
  return new Response(libraryLines(plans.sort((a, b) => (a.id < b.id ? -1 : 1))));
};
