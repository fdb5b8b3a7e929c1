import type { APIRoute } from 'astro';
import { repairsInPlace } from '../../../lib/in-place.ts';
import { planPaths as getStaticPaths } from '../../../lib/plan-paths.ts';
import { loadPlan } from '../../../lib/plans.ts';
import { href, routes } from '../../../lib/routes.ts';
import { zh } from '../../../ui/zh.ts';

export { getStaticPaths };

/** A classic script that hands the data over: from file:// nothing else can be loaded. */
export const GET: APIRoute = async ({ params }) => {
  const plan = await loadPlan(params['id'] ?? '');
  const repairs = repairsInPlace(plan);
  const apparatus = href(routes.plan(plan.id), routes.apparatus(plan.id));
  const count = repairs.reduce((sum, [, placed]) => sum + placed.length, 0);
  const { deleted, inserted, doubted, told } = zh.inPlace;
  const data = { repairs, apparatus, words: { deleted, inserted, doubted, told: told(count) } };
  return new Response(`showRepairs(${JSON.stringify(data)});\n`, {
    headers: { 'Content-Type': 'text/javascript' },
  });
};
