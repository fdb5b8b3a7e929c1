import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { contentDir } from '../../../lib/content-dir.ts';
import { planPaths } from '../../../lib/plan-paths.ts';
import { loadPlan } from '../../../lib/plans.ts';

/** The file as it was published, where it goes out with the site. */
export const getStaticPaths = (async () => {
  const plans = await Promise.all((await planPaths()).map(({ params }) => loadPlan(params.id)));
  return plans.flatMap(({ id, source }) =>
    source.original === undefined ? [] : [{ params: { id, format: source.original } }],
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { id = '', format = '' } }) =>
  new Response(new Uint8Array(await readFile(join(contentDir, 'originals', `${id}.${format}`))));
