import type { APIRoute } from 'astro';
import { loadReferences } from '../lib/references.ts';

/** The citations of all plans, for machines. */
export const GET: APIRoute = async () => new Response(JSON.stringify(await loadReferences()));
