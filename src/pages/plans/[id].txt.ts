import type { APIRoute } from 'astro';
import { planPaths as getStaticPaths } from '../../lib/plan-paths.ts';
import { loadPlan } from '../../lib/plans.ts';
import { planText } from '../../lib/exports/text.ts';

export { getStaticPaths };

export const GET: APIRoute = async ({ params }) =>
  new Response(planText(await loadPlan(params['id'] ?? '')));
