import type { APIRoute } from 'astro';
import { planPaths as getStaticPaths } from '../../lib/plan-paths.ts';
import { loadPlan } from '../../lib/plans.ts';
import { planMarkdown } from '../../lib/exports/markdown.ts';

export { getStaticPaths };

export const GET: APIRoute = async ({ params }) =>
  new Response(planMarkdown(await loadPlan(params['id'] ?? '')));
