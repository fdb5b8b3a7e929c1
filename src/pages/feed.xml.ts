import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { atomFeed } from '../lib/take/feed.ts';

export const GET: APIRoute = async () =>
  new Response(atomFeed((await getCollection('plans')).map(({ data }) => data)), {
    headers: { 'Content-Type': 'application/atom+xml' },
  });
