import type { APIRoute } from 'astro';
import { planPaths } from '../../lib/plan-paths.ts';
import { loadPlan } from '../../lib/plans.ts';
import { siteAddress } from '../../lib/site-address.ts';
import { planPicture } from '../../lib/exports/picture.ts';

/** Only a site that knows its address can name a picture to others. */
export const getStaticPaths = async () => (siteAddress() === null ? [] : planPaths());

export const GET: APIRoute = async ({ params }) =>
  new Response(new Blob([planPicture(await loadPlan(params['id'] ?? '')).slice()]));
