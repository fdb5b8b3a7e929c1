import type { APIRoute } from 'astro';
import { planPaths as getStaticPaths } from '../../lib/plan-paths.ts';
import { loadPlan } from '../../lib/plans.ts';
import { loadRules } from '../../lib/rules.ts';
import { planLines, rulesVersion } from '../../lib/exports/lines.ts';

export { getStaticPaths };

export const GET: APIRoute = async ({ params }) =>
  new Response(planLines(await loadPlan(params['id'] ?? ''), rulesVersion(await loadRules())));
