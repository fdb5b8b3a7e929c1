import type { APIRoute, GetStaticPaths } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import PartColumn from '../../../components/PartColumn.astro';
import { loadBeside } from '../../../lib/beside.ts';
import { drawnPlans } from '../../../lib/plan-paths.ts';
import { loadPlan } from '../../../lib/plans.ts';
import { routes } from '../../../lib/routes.ts';
import type { Holder } from '../../../lib/topics.ts';

/** Plan by plan: what is read of one is kept for all its parts. */
export const getStaticPaths = (async () => {
  const paths = (await drawnPlans()).map(async ({ id }) =>
    (await loadBeside(id)).parts.map(({ topic, part }) => ({
      params: { topic, plan: id },
      props: { part },
    })),
  );
  return (await Promise.all(paths)).flat();
}) satisfies GetStaticPaths;

/** A part of a plan, drawn as the page would draw it: a classic script hands it over. */
export const GET: APIRoute<{ part: Holder['part'] }> = async ({ params, props: { part } }) => {
  const container = await AstroContainer.create();
  const drawn = await container.renderToString(PartColumn, {
    props: { part, plan: await loadPlan(part.plan), from: routes.topic(params['topic'] ?? '') },
    partial: true,
  });
  const html = drawn.replace(/\s*\n\s*/g, '');
  return new Response(`showPart(${JSON.stringify([part.plan, html])});\n`, {
    headers: { 'Content-Type': 'text/javascript' },
  });
};
