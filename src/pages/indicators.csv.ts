import type { APIRoute } from 'astro';
import { loadIndicators } from '../lib/all-indicators.ts';
import { indicatorsCsv } from '../lib/exports/indicators.ts';

export const GET: APIRoute = async () => new Response(indicatorsCsv(await loadIndicators()));
