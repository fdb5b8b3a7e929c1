import type { APIRoute } from 'astro';
import { loadIndicators } from '../lib/all-indicators.ts';

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(await loadIndicators(), null, 1)}\n`);
