import type { APIRoute } from 'astro';
import { planPaths as getStaticPaths } from '../../../lib/plan-paths.ts';
import { loadPlan } from '../../../lib/plans.ts';
import { apparatusCsv } from '../../../lib/exports/apparatus.ts';

export { getStaticPaths };

export const GET: APIRoute = async ({ params }) =>
  new Response(apparatusCsv(await loadPlan(params['id'] ?? '')));
