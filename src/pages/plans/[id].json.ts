import type { APIRoute } from 'astro';
import { planPaths as getStaticPaths } from '../../lib/plan-paths.ts';
import { loadPlan } from '../../lib/plans.ts';

export { getStaticPaths };

export const GET: APIRoute = async ({ params }) =>
  Response.json(await loadPlan(params['id'] ?? ''));
