import type { APIRoute } from 'astro';
import { changedOn } from '../../lib/changed.ts';
import { planPaths as getStaticPaths } from '../../lib/plan-paths.ts';
import { loadPlan } from '../../lib/plans.ts';
import { planEpub } from '../../lib/exports/epub.ts';

export { getStaticPaths };

export const GET: APIRoute = async ({ params }) => {
  const id = params['id'] ?? '';
  return new Response(new Blob([planEpub(await loadPlan(id), await changedOn(id)).slice()]));
};
