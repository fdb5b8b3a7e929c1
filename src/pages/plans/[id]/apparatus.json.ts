import type { APIRoute } from 'astro';
import { planPaths as getStaticPaths } from '../../../lib/plan-paths.ts';
import { loadPlan } from '../../../lib/plans.ts';
import { apparatusData } from '../../../lib/exports/apparatus.ts';

export { getStaticPaths };

export const GET: APIRoute = async ({ params }) =>
  Response.json(apparatusData(await loadPlan(params['id'] ?? '')));
